import type { ClauseId, HubId } from '#kernel/generated/clauses.ts';
import { type Actor, holds } from '#kernel/actor.ts';
import { hubOfDomain } from '#kernel/hub.ts';
import type { Module } from '#kernel/module.ts';
import type { Register } from '#kernel/register.ts';
import { unreadyFindings } from '#kernel/ready.ts';
import type { Text } from '#kernel/text.ts';
import type { App } from '../app.ts';
import { type Answer, notFound, refusal } from '../act/answer.ts';
import { unseen, unseenBy } from '../act/unseen.ts';
import { limitOf, type Query, textOf } from '../http/query.ts';
import { type Name, namesOf } from './about.ts';
import { extrasOf } from './extras.ts';
import { badField, ok, type Reader } from './read.ts';
import { listOf, plain, type Read, totalOf } from './register-page.ts';
import { cursorOf, selection } from './register-query.ts';
import { isAdministrator } from './visible.ts';

export function registersOf(app: App): readonly Register[] {
  return app.modules.all.flatMap((module) => module.registers);
}

/** The hub in which a register stands. */
export function hubOf(
  { regulation: { hubs } }: Pick<App, 'regulation'>,
  { domain }: Module,
  register?: Register,
): HubId {
  return register?.hub ?? hubOfDomain(hubs, domain);
}

/** The room whose picture a hub shows comes first in it, for its things are what the others are about. */
export function mainRoomsFirst(rooms: readonly Module[]): Module[] {
  return rooms.toSorted((a, b) => Number(b.pictures.length > 0) - Number(a.pictures.length > 0));
}

export function registerInfos(app: App, actor: Actor) {
  const hubs = new Map(
    app.modules.all.flatMap((module) => module.registers.map((one) => [one, hubOf(app, module, one)])),
  );
  const inOrder = mainRoomsFirst(app.modules.all).flatMap((module) => module.registers);
  return inOrder.map((register) => infoOf(app, actor, register, hubs.get(register) as HubId));
}

function infoOf(app: App, actor: Actor, register: Register, hub: HubId) {
  const { name, title, columns, object, clauses, menu, from, within } = register;
  return {
    hub,
    within,
    name,
    title,
    columns,
    object,
    clauses,
    searched: from.search !== undefined,
    main: app.modules.things.get(object)?.register === name,
    menu: menu === undefined ? !isAdministrator(actor) : holds(actor, ...menu),
  };
}

/** The kinds of things there are, as the page names them. */
export function thingInfos(app: App) {
  const found = new Set(app.modules.finders.map((finder) => finder.kind));
  return [...app.modules.things.values()].map(({ kind, noun, open = false }) => ({
    kind,
    noun,
    open,
    found: found.has(kind),
  }));
}

/** The values there are, in the order in which they are shown. */
export function valueInfos(app: App) {
  return [...app.modules.values].map(([name, value]) => ({ name, ...value }));
}

/** One page of a register: only rows the session may know of, only the columns the register declares. */
export async function listRegister(reader: Reader, register: Register, asked: Query): Promise<Answer> {
  const closed = closedTo(reader, register);
  if (closed) return closed;
  const selected = selection(register, reader.presence, asked);
  if ('wrong' in selected) return badField(selected.wrong);
  const cursor = textOf(asked, 'cursor');
  const after = cursor === undefined ? null : cursorOf(cursor);
  if (cursor !== undefined && !after) return badField('cursor');
  const {
    page: { seen, ...page },
    total,
  } = await listOf(reader, selected, limitOf(asked), after);
  const { actor, now } = reader.presence;
  const shown = seen.map((row) => ({ table: register.object, ...row }));
  const names = textOf(asked, 'names') === undefined ? new Map<string, Name>() : await namesOf(reader, shown);
  const unready = register.from.labelled ? unreadyFindings(actor) : [];
  const told = Object.fromEntries([...names].map(([id, name]) => [id, toldOf(name)]));
  const answer = ok({ ...page, names: told, total, asOf: now, unready });
  return reader.show(
    `read:list:${register.name}`,
    shown.map((row) => ({ ...row, level: highest(row.level, names.get(row.id)?.level) })),
    answer,
  );
}

/** How many rows a list has under the same filters: nothing of them is shown, so it is no look. */
export async function countRegister(reader: Reader, register: Register, asked: Query): Promise<Answer> {
  const closed = closedTo(reader, register);
  if (closed) return closed;
  const selected = selection(register, reader.presence, asked);
  if ('wrong' in selected) return badField(selected.wrong);
  return ok({ total: await totalOf(reader, selected) });
}

/** One row in full. Each look at a labelled thing is an entry, also one that finds nothing, so that what is hidden and what is absent answer alike. */
export async function readRegister(reader: Reader, register: Register, id: string): Promise<Answer> {
  const object = { table: register.object, id };
  const closed = closedTo(reader, register, true);
  const act = `read:${register.name}`;
  if (closed && !(await handles(reader, register, id)))
    return reader.note({
      act,
      object,
      outcome: 'denied',
      clauses: [...new Set<ClauseId>([...(register.closed?.clauses ?? []), 'SYSTEM-004', 'SYSTEM-006'])],
      answer: (reference) => ({ ...closed, body: { ...closed.body, reference } }),
    });
  const selected = selection(register, reader.presence, {});
  if ('wrong' in selected) throw new Error(`register ${register.name} cannot be read`);
  const values = [...selected.values];
  const [row] = await reader.query<Read>(
    `select ${selected.columns} ${selected.from} and ${selected.id} = $${values.push(id)} limit 1`,
    values,
  );
  const labelled = register.from.labelled !== undefined;
  if (!row && !labelled) return notFound;
  if (!row)
    return reader.note({
      act,
      object,
      outcome: 'denied',
      clauses: unseenBy(reader.presence.actor),
      answer: (reference) => unseen(reader.presence.actor, reference),
    });
  const extras = await extrasOf(reader, register.object, id);
  const name = (await namesOf(reader, [object])).get(id);
  const body = { row: plain(row), name: name ? toldOf(name) : null, extras };
  const level = highest(row.$level, name?.level);
  if (!labelled && level === null) return ok(body);
  return reader.note({ act, object, label: level === null ? null : { level }, answer: () => ok(body) });
}

/** Without its level, which is for the entry of the look. */
function toldOf({ text, beside }: Name): Pick<Name, 'text' | 'beside'> {
  return { text, beside };
}

function highest(...levels: readonly (number | null | undefined)[]): number | null {
  const known = levels.filter((level) => typeof level === 'number');
  return known.length === 0 ? null : Math.max(...known);
}

/** Whether the caller handles this very row of a register that is closed to his office. */
async function handles(reader: Reader, register: Register, id: string): Promise<boolean> {
  const handler = register.closed?.handler;
  if (handler === undefined || isAdministrator(reader.presence.actor)) return false;
  const selected = selection(register, reader.presence, {});
  if ('wrong' in selected) return false;
  const values = [...selected.values];
  const rows = await reader.query(
    `select 1 ${selected.from} and ${selected.id} = $${values.push(id)} and ${handler} = $${values.push(reader.presence.actor.id)}`,
    values,
  );
  return rows.length > 0;
}

const administratorSays: Text = {
  zh: '三员（系统、安全保密、安全审计）依岗位不接触业务内容；知悉须由保密人员按工作需要确定。',
  en: 'The three administrators read no business content by office; access is granted by secrecy staff for need-to-know.',
};
const officeSays: Text = { zh: '这本台账只对指定岗位开放。', en: 'This register is open to certain offices only.' };
const remedy: Text = {
  zh: '确有工作需要的，由保密人员确定知悉范围。',
  en: 'Where the work needs it, secrecy staff set the need-to-know.',
};

/** Registers of unlabelled rows belong to the offices they name; a labelled row is for its label, but never for an administrator. */
export function closedTo({ presence: { actor } }: Reader, register: Register, one = false): Answer | null {
  const labelled = register.from.labelled !== undefined;
  const administrator = labelled && one && isAdministrator(actor);
  const outside = register.closed !== undefined && !holds(actor, ...register.closed.roles);
  const office = !labelled && register.menu !== undefined && !holds(actor, ...register.menu);
  if (!administrator && !office && !outside) return null;
  const says = administrator ? administratorSays : officeSays;
  const clauses: readonly ClauseId[] = outside ? (register.closed?.clauses ?? []) : ['SYSTEM-004'];
  return refusal(
    clauses.map((clause) => ({ rule: 'need-to-know', clause, kind: 'denied', says, remedy, facts: {}, fields: [] })),
    '',
  );
}
