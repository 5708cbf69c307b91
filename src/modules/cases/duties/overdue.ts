import { type Kysely, sql } from 'kysely';
import { daysBetween } from '#kernel/civil.ts';
import { defineDuty } from '#kernel/duty.ts';
import { type RowOp, update } from '#kernel/effect.ts';
import type { RoleId } from '#kernel/generated/clauses.ts';
import { type Obligation, ladder, obligation, raise } from '#kernel/obligation.ts';
import type { Database } from '#kernel/table.ts';
import type { PeopleDatabase } from '#modules/people/index.ts';

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
    return [...reminded.flatMap((one) => remind(one, now, newId)), ...late.flatMap((one) => escalate(one, now, newId))];
  },
});

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
    .orderBy('o.due_at')
    .orderBy('o.id');
}

/** The reminder that was due is spent, so that it goes out once. */
function remind(one: Due, now: string, newId: () => string): RowOp[] {
  const spent = update(obligation, one.id, { remind_at: null }, { remind_at: one.remind_at });
  return [spent, tell(one, 0, 'reminder', now, newId)];
}

function escalate(one: Due, now: string, newId: () => string): RowOp[] {
  const reached = Math.min(ladder.length, 1 + daysBetween(one.due_at, now));
  const steps = Array.from({ length: reached - one.escalated }, (_, n) => one.escalated + n);
  const was = { status: one.status, escalated: one.escalated };
  return [
    update(obligation, one.id, { status: 'overdue', escalated: reached }, was),
    ...steps.flatMap((step) => (step === 0 ? atOnce(one, now, newId) : [tell(one, step, 'escalation', now, newId)])),
  ];
}

/** The owner, and whom the clause itself names (`tells`). */
function atOnce(one: Due, at: string, newId: () => string): RowOp[] {
  const { clause, object_table: table, object_id: id } = one;
  const detail = { obligation: one.id, due_at: one.due_at, step: 'named' };
  const named = one.tells.map((role) =>
    raise({ id: newId(), clause, to: { role: role as RoleId }, object: { table, id }, kind: 'overdue', detail, at }),
  );
  return [tell(one, 0, 'overdue', at, newId), ...named];
}

function tell(one: Due, step: number, kind: string, at: string, newId: () => string): RowOp {
  const rung = ladder[step] as (typeof ladder)[number];
  const role = rung === 'owner' ? one.owner_role : rung;
  const owner = rung === 'owner' && one.owner_id !== null ? { person: one.owner_id } : null;
  return raise({
    id: newId(),
    clause: one.clause,
    to: owner ?? { role: role as RoleId, department: rung === 'owner' || rung === 'dept_head' ? one.department : null },
    object: { table: one.object_table, id: one.object_id },
    kind,
    detail: { obligation: one.id, due_at: one.due_at, step: rung },
    at,
  });
}
