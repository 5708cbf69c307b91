import { type Actor, holds } from '#kernel/actor.ts';
import { type Clock, isOf } from '#kernel/clock.ts';
import type { RoleId } from '#kernel/generated/clauses.ts';
import type { Instant } from '#kernel/json.ts';
import type { AnyProcedure } from '#kernel/module.ts';
import type { ProcedureId } from '#kernel/procedure-id.ts';
import { type Task, type TaskPart, tasksFrom } from '#kernel/task.ts';
import type { Text } from '#kernel/text.ts';
import { type Name, namesOf } from './about.ts';
import { holdersOf } from './holders.ts';
import type { Shown } from './looks.ts';
import type { obligationsOf } from './obligations.ts';
import type { Reader } from './read.ts';
import { toldOf } from './told-of.ts';

type Owed = Awaited<ReturnType<typeof obligationsOf>>[number];

/** What asks for an act, and what of it a row shows. */
export interface Part extends TaskPart {
  readonly kind: 'owed' | 'decision' | 'permit';
  readonly status: string;
  /** Whose it is, where it is not the caller's: by name or by office. */
  readonly owner: { readonly name: string | null; readonly role: RoleId | null } | null;
  readonly verb: Text;
  readonly how: Text | null;
  /** Whose acts meet it, where they are not his. */
  readonly by: readonly RoleId[];
  /** What a case is called; things are called by their names. */
  readonly title: Text | null;
  readonly level: number | null;
  readonly since: Instant | null;
  readonly person: string | null;
}

/** Of obligations about whatever things, one row for each thing and next act; `more` are parts of other kinds. */
export async function tasksOf(reader: Reader, owed: readonly Owed[], more: readonly Part[] = []) {
  const objects = [...owed.map(({ object }) => object), ...more.map(({ object }) => object)];
  const names = await namesOf(reader, objects);
  const parts = [...owed.map((one) => partOf(reader, one, names)), ...more.map((one) => named(one, names))];
  const rows = tasksFrom<Part>(parts, reader.presence.now);
  const holders = await holdersOf(
    reader,
    objects.filter(({ id }) => names.has(id)),
  );
  const told = await toldOf(reader, owed);
  const tasks = rows.map((row) => shownTask(reader, row, { names, holders, told }));
  const shown: Shown[] = objects.map(({ table, id }) => ({ table, id, level: names.get(id)?.level ?? null }));
  return { tasks, shown };
}

function partOf({ app, presence }: Reader, owed: Owed, names: ReadonlyMap<string, Name>): Part {
  const { id, clause, object, says, due_at: due, status } = owed;
  const clock = app.modules.clocks.find((one) => isOf(one, owed));
  const his = clock ? actsOf(clock, owed, presence.actor, app.modules.procedures) : { acts: [], next: null };
  const first = (his.acts[0] ?? clock?.metBy[0]) as ProcedureId | undefined;
  const mine =
    owed.owner_id === presence.actor.id || (owed.owner_role !== null && holds(presence.actor, owed.owner_role));
  return {
    kind: 'owed',
    id,
    clause,
    says,
    object: { table: object.table, id: object.id },
    of: names.get(object.id)?.of ?? null,
    acts: his.acts,
    instead: his.next?.verb.zh ?? first ?? clause,
    due,
    status,
    owner: mine ? null : { name: owed.owner?.name ?? null, role: owed.owner_role },
    verb: his.next?.verb ?? verbOf(app.modules.procedures.get(first ?? '')) ?? says,
    how: his.next && his.acts.length === 0 ? his.next.how : null,
    by: his.acts.length > 0 || his.next ? [] : rolesOf(clock?.metBy ?? [], app.modules.procedures),
    title: null,
    level: null,
    since: null,
    person: null,
  };
}

function named(part: Part, names: ReadonlyMap<string, Name>): Part {
  return { ...part, of: names.get(part.object.id)?.of ?? null };
}

type Procedures = ReadonlyMap<string, AnyProcedure>;

/** The acts of his that answer what is owed, or what he does himself so that others can. */
function actsOf(clock: Clock, owed: Owed, actor: Actor, procedures: Procedures) {
  const his = clock.metBy.filter((id) => mayBegin(procedures.get(id), actor));
  const { next } = clock;
  const byName = owed.owner_id !== null || ![clock.owner].flat().includes('person');
  if (!next || (his.length > 0 && !byName)) return { acts: his, next: null };
  return { acts: next.act && mayBegin(procedures.get(next.act), actor) ? [next.act] : [], next };
}

/** Whether his menus hold it; whether he may is for its rules. */
export function mayBegin(procedure: AnyProcedure | undefined, actor: Pick<Actor, 'roles'>): boolean {
  if (!procedure) return false;
  return procedure.menu === undefined || procedure.menu === 'none' || holds(actor, ...procedure.menu);
}

export function verbOf(procedure: AnyProcedure | undefined): Text | undefined {
  return procedure?.verb ?? procedure?.title;
}

function rolesOf(acts: readonly ProcedureId[], procedures: Procedures): readonly RoleId[] {
  const menus = acts.flatMap((id) => procedures.get(id)?.menu ?? []);
  return [...new Set(menus.filter((role) => role !== 'none'))].slice(0, 3) as RoleId[];
}

interface Known {
  readonly names: ReadonlyMap<string, Name>;
  readonly holders: ReadonlyMap<string, string>;
  readonly told: Awaited<ReturnType<typeof toldOf>>;
}

function shownTask({ app }: Reader, row: Task<Part>, { names, holders, told }: Known) {
  const [first] = row.parts;
  const known = row.objects.filter(({ id }) => names.has(id));
  const name = names.get(known[0]?.id ?? '');
  const act = row.act === null ? undefined : app.modules.procedures.get(row.act);
  return {
    key: row.key,
    kind: first.kind,
    act: row.act,
    desk: act?.desk === true,
    verb: verbOf(act) ?? first.verb,
    how: first.how,
    by: first.by,
    // What he may not open has no name and no link, as if nobody knew which.
    objects: known.map(({ table, id }) => ({ table, id })),
    of: known.length > 1 ? row.of : null,
    count: row.objects.length,
    noun: app.modules.things.get(first.object.table)?.noun ?? null,
    title: first.title ?? name?.bare ?? null,
    level: first.title ? first.level : (name?.level ?? null),
    mark: name?.mark ?? null,
    nos: known.flatMap(({ id }) => names.get(id)?.no ?? []),
    holders: counted(known.flatMap(({ id }) => holders.get(id) ?? [])),
    owners: [...new Map(row.parts.flatMap(({ owner }) => (owner ? [[JSON.stringify(owner), owner]] : []))).values()],
    person: first.person,
    due: row.due,
    since: first.since,
    tone: row.tone,
    told: row.parts.flatMap(({ id }) => told.get(id) ?? []).toSorted((a, b) => b.times - a.times)[0] ?? null,
    parts: row.parts.map(({ id, clause, says, due, status, object }) => ({ id, clause, says, due, status, object })),
  };
}

function counted(names: readonly string[]) {
  return [...Map.groupBy(names, (name) => name)].map(([name, all]) => ({ name, count: all.length }));
}

export type ShownTask = Awaited<ReturnType<typeof tasksOf>>['tasks'][number];
