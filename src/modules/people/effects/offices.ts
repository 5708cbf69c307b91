import { dateOf, endOfWork, instantOf } from '#kernel/calendar.ts';
import { type RowOp, update } from '#kernel/effect.ts';
import type { RoleId } from '#kernel/generated/clauses.ts';
import type { Instant } from '#kernel/json.ts';
import { oblige, raise } from '#kernel/obligation.ts';
import { setting } from '#kernel/parameter.ts';
import type { Circumstances } from '#kernel/verdict.ts';
import { officerThere } from '../clocks.ts';
import type { Appointee } from '../facts/appointee.ts';
import { endsAtOnce, giverOf } from '#kernel/authority.ts';
import { department } from '#modules/organization/index.ts';
import { type Appointment, appointment, type Deputy, deputy, type Person, person as personTable } from '../tables.ts';

type Loser = Pick<Appointee, 'person' | 'headOf' | 'officer'> & Pick<Circumstances, 'now' | 'settings'>;

/** Whether an office that ended at once may be given back, or ended with its giver's signature. */
type Ended = 'restorable' | 'for-good';

/** Ends offices with what hangs on them. Whoever gave one that waited for nobody is told, and may give it back. */
export function endOffices(
  of: Loser,
  ended: readonly Appointment[],
  newId: () => string,
  how: Ended = 'restorable',
): RowOp[] {
  const { now } = of;
  const roles = ended.map(({ role }) => role);
  const told = how === 'restorable' ? roles.filter(endsAtOnce).flatMap((role) => tellGiver(of, role, newId())) : [];
  return [
    ...ended.map((one) => endOffice(one, now)),
    ...(roles.includes('dept_head') ? unheaded(of) : []),
    ...told,
    ...(roles.includes('dept_secrecy_officer') ? officerOwed(of, newId) : []),
  ];
}

/** What he is told is what he may restore: the office, in the department in which it was held. */
function tellGiver({ person, now }: Loser, role: RoleId, id: string): RowOp[] {
  const giver = giverOf(role);
  if (!giver) return [];
  const of = person.department_id;
  const to = { role: giver, department: giver === 'dept_head' ? of : null };
  const object = { table: 'person', id: person.id };
  const detail = { role, department: of };
  return [raise({ id, clause: 'SYSTEM-004', to, object, kind: 'office-ended', detail, at: now })];
}

/** Whoever leaves keeps nothing: not the offices, not the department he heads, nor those he acts for or who act for him. */
export function endAll(
  of: Loser & Pick<Appointee, 'appointments' | 'deputies'>,
  newId: () => string,
  how: Ended = 'restorable',
): RowOp[] {
  const { appointments, deputies, now } = of;
  return [
    ...endOffices(of, appointments, newId, how),
    ...(appointments.some(({ role }) => role === 'dept_head') ? [] : unheaded(of)),
    ...deputies.map((one) => endDeputy(one, now)),
  ];
}

/** He leaves, and with that the list of those who handle top secret. */
export function gone({ id, state, top_secret_designated: listed }: Person, to: 'leaving' | 'left'): RowOp {
  return update(personTable, id, { state: to, ...(listed ? { top_secret_designated: false } : {}) }, { state });
}

/** Whose office it is stands in the operation, so that it is told of whom it ends. */
export function endOffice({ id, person_id, role }: Appointment, now: Instant): RowOp {
  return update(appointment, id, { until: now }, { until: null, person_id, role });
}

export function endDeputy({ id, until, deputy_id }: Deputy, now: Instant): RowOp {
  return update(deputy, id, { until: now }, { until, deputy_id });
}

export function unheaded({ person, headOf }: Pick<Loser, 'person' | 'headOf'>): RowOp[] {
  return headOf.map((id) => update(department, id, { head_id: null }, { head_id: person.id }));
}

/** ORG-006: a department left without its officer owes one; until then nothing is refused. */
function officerOwed({ person: { department_id: of }, officer, now, settings }: Loser, newId: () => string): RowOp[] {
  if (of === null || officer.owed.length > 0) return [];
  if (officer.others.length >= setting(settings, 'ORG-006.dept_part_time_min')) return [];
  const days = setting(settings, 'LAW.fill_vacancy_days');
  const last = Temporal.PlainDate.from(dateOf(now)).add({ days }).toString();
  return [oblige(officerThere, { id: newId(), department: of, object: of, at: now, due: instantOf(last, endOfWork) })];
}
