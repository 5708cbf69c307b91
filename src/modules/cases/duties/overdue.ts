import { type Kysely, sql } from 'kysely';
import { daysBetween } from '#kernel/civil.ts';
import { defineDuty } from '#kernel/duty.ts';
import { type RowOp, update } from '#kernel/effect.ts';
import type { RoleId } from '#kernel/generated/clauses.ts';
import { type Obligation, ladder, obligation, raise } from '#kernel/obligation.ts';
import { isOwed } from '#kernel/obligation-facts.ts';
import type { Database } from '#kernel/table.ts';
import type { PeopleDatabase } from '#modules/people/index.ts';
import { type MayHear, mayHear } from '../may-hear.ts';

type Tx = Kysely<Database<{ obligation: typeof obligation }> & PeopleDatabase>;
type Due = Obligation & { readonly department: string | null };

/** What one tick takes on; the next tick goes on from there. */
const batch = 2000;

/**
 * The clock of every obligation, whatever clause opened it: reminds its owner, marks it overdue, and then goes up one step of
 * the ladder for each day that passes. Only an act meets an obligation; this duty never does.
 * By hand: it is the ladder of every clock, not one of them.
 */
export const overdue = defineDuty<Tx>({
  id: 'cases.overdue',
  clauses: [],
  run: async ({ tx, unit, now, newId }) => {
    const [reminded, late] = await Promise.all([dueForReminder(tx, unit.id, now), dueForEscalation(tx, unit.id, now)]);
    if (reminded.length + late.length === 0) return [];
    const named = [...reminded, ...late].flatMap(({ owner_role, tells }) => [owner_role, ...tells]);
    const asked = [...new Set([...ladder, ...named])].filter((one) => one !== null && one !== 'owner') as RoleId[];
    const by = { now, newId, hears: await mayHear(tx, { unit, now }, [...reminded, ...late], asked) };
    return [...reminded.flatMap((one) => remind(one, by)), ...late.flatMap((one) => escalate(one, by))];
  },
});

interface By {
  readonly now: string;
  readonly newId: () => string;
  readonly hears: MayHear;
}

async function dueForReminder(tx: Tx, unit: string, now: string): Promise<Due[]> {
  return base(tx, unit)
    .where('o.status', '=', 'open')
    .where('o.remind_at', '<=', now)
    .where('o.due_at', '>=', now)
    .limit(batch)
    .execute();
}

async function dueForEscalation(tx: Tx, unit: string, now: string): Promise<Due[]> {
  return base(tx, unit)
    .where('o.due_at', '<', now)
    .where((eb) =>
      eb.or([
        eb('o.status', '=', 'open'),
        eb.and([
          eb('o.status', '=', 'overdue'),
          eb('o.escalated', '<', ladder.length),
          sql<boolean>`o.due_at + o.escalated * interval '1 day' <= ${now}::timestamptz`,
        ]),
      ]),
    )
    .limit(batch)
    .execute();
}

/** Obligations with the department that answers for them: their own, else their owner's. */
function base(tx: Tx, unit: string) {
  return tx
    .selectFrom('obligation as o')
    .leftJoin('person as p', (join) => join.onRef('p.unit_id', '=', 'o.unit_id').onRef('p.id', '=', 'o.owner_id'))
    .selectAll('o')
    .select(sql<string | null>`coalesce(o.department_id, p.department_id)`.as('department'))
    .where('o.unit_id', '=', unit)
    .where(isOwed('o'))
    .orderBy('o.due_at')
    .orderBy('o.id');
}

/** The reminder that was due is spent, so that it goes out once. */
function remind(one: Due, by: By): RowOp[] {
  const spent = update(obligation, one.id, { remind_at: null }, { remind_at: one.remind_at });
  return [spent, ...tell(one, 0, 'reminder', by)];
}

function escalate(one: Due, by: By): RowOp[] {
  const reached = Math.min(ladder.length, 1 + daysBetween(one.due_at, by.now));
  const steps = Array.from({ length: reached - one.escalated }, (_, n) => one.escalated + n);
  const was = { status: one.status, escalated: one.escalated };
  return [
    update(obligation, one.id, { status: 'overdue', escalated: reached }, was),
    ...steps.flatMap((step) => (step === 0 ? atOnce(one, by) : tell(one, step, 'escalation', by))),
  ];
}

/** The owner, and whom the clause itself names (`tells`). */
function atOnce(one: Due, by: By): RowOp[] {
  const named = (one.tells as readonly RoleId[]).flatMap((role) => {
    const to = officeOf(role, role === 'dept_head' ? one.department : null);
    return to && by.hears(to.role, to.department, one) ? [said(one, to, 'overdue', 'named', by)] : [];
  });
  return [...tell(one, 0, 'overdue', by), ...named];
}

/** Whom a step of the ladder means; where nobody there may hear of it, the next above who may. */
function tell(one: Due, step: number, kind: string, by: By): RowOp[] {
  if (step === 0 && one.owner_id !== null) return [said(one, { person: one.owner_id }, kind, 'owner', by)];
  for (const rung of ladder.slice(step)) {
    const own = rung === 'owner' || rung === 'dept_head';
    const to = officeOf(rung === 'owner' ? one.owner_role : rung, own ? one.department : null);
    if (to && by.hears(to.role, to.department, one)) return [said(one, to, kind, rung, by)];
    // What is no department's has no head to go to, and waits for the next day's step.
    if (!to && step > 0) return [];
  }
  return [];
}

interface Office {
  readonly role: RoleId;
  readonly department: string | null;
}

/** The head of no department is nobody. */
function officeOf(role: RoleId | null, department: string | null): Office | null {
  return role === null || (role === 'dept_head' && department === null) ? null : { role, department };
}

function said(one: Due, to: { readonly person: string } | Office, kind: string, step: string, by: By): RowOp {
  const { clause, object_table: table, object_id: id, due_at } = one;
  const detail = { obligation: one.id, due_at, step };
  return raise({ id: by.newId(), clause, to, object: { table, id }, kind, detail, at: by.now });
}
