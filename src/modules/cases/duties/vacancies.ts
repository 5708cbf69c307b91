import type { Kysely } from 'kysely';
import { type Case, caseStep, type CaseStep, type CasesDatabase, caseTable } from '#kernel/approval.ts';
import { type CaseNote, caseNote, type NotesDatabase } from '#kernel/case-note.ts';
import { defineDuty } from '#kernel/duty.ts';
import { type RowOp, update } from '#kernel/effect.ts';
import { bringsUnasked } from '#kernel/guard.ts';
import type { RoleId } from '#kernel/generated/clauses.ts';
import { type Holders, nextAbove } from '#kernel/signers.ts';
import { type PeopleDatabase, staffNow } from '#modules/people/index.ts';
import { caseDecided } from '../door/happenings.ts';
import { isIdle, lapsedOf, undecided } from '../facts.ts';

type Tx = Kysely<CasesDatabase & NotesDatabase & PeopleDatabase>;

/**
 * Cases wait for people who can sign them: what somebody signed in an office he has lost waits again, what was handed to him is
 * anybody's of the office, who has left is not asked for an opinion, and what waits for an office that nobody holds any more goes to the
 * next above, as it would have had it been asked today.
 * By hand: nothing is owed, and offices end by their date without any act.
 */
export const vacancies = defineDuty<Tx>({
  id: 'cases.vacancies',
  clauses: ['CONDUCT-019'],
  causes: [bringsUnasked(caseDecided, 'a signature ends with the office it was given in: nobody decides it')],
  run: async ({ tx, unit, now }) => {
    const open = await tx
      .selectFrom('case')
      .selectAll()
      .where('unit_id', '=', unit.id)
      .where('status', '=', 'open')
      .execute();
    if (open.length === 0) return [];
    const steps = await tx
      .selectFrom('case_step as s')
      .innerJoin('case as k', (join) =>
        join.onRef('k.unit_id', '=', 's.unit_id').onRef('k.id', '=', 's.case_id').onRef('k.round', '=', 's.round'),
      )
      .selectAll('s')
      .where('s.unit_id', '=', unit.id)
      .where('k.status', '=', 'open')
      .orderBy('s.no')
      .execute();
    const staff = await staffNow(tx, { unit, now });
    const notes = await notesWaiting(tx, unit.id);
    return open.flatMap((one) => {
      const own = steps.filter((step) => step.case_id === one.id);
      const idle = notes.filter(
        (note) => note.case_id === one.id && note.round === one.round && (note.gone || isIdle(note, one, own, staff)),
      );
      return [
        ...movedOn(one, own, lapsedOf(one, own, staff), staff.of(one.department_id)),
        ...idle.map(({ id }) => update(caseNote, id, { state: 'called_off', answered_at: now }, { state: 'waiting' })),
      ];
    });
  },
});

/** What is handed on or asked and in force, and whether it is somebody's who has left. */
async function notesWaiting(tx: Tx, unit: string): Promise<(CaseNote & { readonly gone: boolean })[]> {
  const rows = await tx
    .selectFrom('case_note as n')
    .leftJoin('person as p', (join) => join.onRef('p.unit_id', '=', 'n.unit_id').onRef('p.id', '=', 'n.to_id'))
    .selectAll('n')
    .select('p.state as person_state')
    .where('n.unit_id', '=', unit)
    .where('n.state', '=', 'waiting')
    .execute();
  return rows.map(({ person_state, ...note }) => ({ ...note, gone: person_state === null || person_state === 'left' }));
}

type Change = Partial<Pick<CaseStep, 'role' | 'status' | 'clauses'>> | typeof undecided;

/** One vacant office a run: where there are two the next run sees what this one did. */
function movedOn(of: Case, given: readonly CaseStep[], lapsed: readonly CaseStep[], holders: Holders): RowOp[] {
  const changes = new Map<CaseStep, Change>(lapsed.map((step) => [step, undecided]));
  const concerned = [of.initiator, ...of.beneficiaries];
  const able = (role: RoleId) => holders(role).some((one) => !concerned.includes(one));
  const waits = (step: CaseStep) => step.status === 'waiting' || lapsed.includes(step);
  const stuck = given.find((step) => waits(step) && !able(step.role));
  const role = stuck ? firstAbove(stuck.role, holders, able) : null;
  const change = (step: CaseStep, more: Change) => changes.set(step, { ...changes.get(step), ...more });
  if (stuck && role) {
    const asked = given.find((step) => step.role === role && waits(step));
    change(stuck, asked ? { status: 'void' } : { role });
    if (asked) change(asked, { clauses: [...new Set([...stuck.clauses, ...asked.clauses])] });
  }
  const seen =
    role &&
    update(caseTable, of.id, { scope: [...new Set([...of.scope, `r:${role}`])] }, { round: of.round, scope: of.scope });
  return [
    ...[...changes].map(([step, set]) =>
      update(caseStep, keyOf(step), set, { status: step.status, decided_by: step.decided_by }),
    ),
    ...(seen ? [seen] : []),
  ];
}

const keyOf = ({ case_id, round, no }: CaseStep) => ({ case_id, round, no });

function firstAbove(role: RoleId, holders: Holders, able: (role: RoleId) => boolean): RoleId | null {
  const next = nextAbove(role, holders(role).length > 0);
  return next === null || able(next) ? next : firstAbove(next, holders, able);
}
