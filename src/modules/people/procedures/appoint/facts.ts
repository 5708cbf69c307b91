import type { CasesDatabase } from '#kernel/approval.ts';
import type { RoleId } from '#kernel/generated/clauses.ts';
import type { FactsContext } from '#kernel/procedure.ts';
import { type Appointee, appointee, runningAppointments } from '../../facts/appointee.ts';
import { chairFollows, officeOf } from '#kernel/authority.ts';
import type { Appointment } from '../../tables.ts';
import type { PeopleTx } from '../../tx.ts';
import { awaitedRoles } from '../../facts/awaited.ts';
import type { Input } from './schema.ts';

type Tx = PeopleTx<CasesDatabase>;

export interface Facts extends Appointee {
  /** What he is given: the office, and the chair of the committee where it goes with it (ORG-001). */
  readonly given: readonly RoleId[];
  /** What others lose by it: an office of one, the head of a department. */
  readonly replaced: readonly Appointment[];
  /** Who heads his department now. */
  readonly headBefore: string | null;
  readonly awaited: readonly RoleId[];
}

export async function facts({ person, role }: Input, context: FactsContext<Tx>): Promise<Facts | undefined> {
  const found = await appointee(person, context);
  if (!found) return undefined;
  const chairs = role === 'principal' && chairFollows(context.settings);
  const wanted: readonly RoleId[] = chairs ? [role, 'committee_chair'] : [role];
  const given = wanted.filter((one) => one === role || !found.appointments.some((held) => held.role === one));
  const others = (await runningAppointments(context)).filter((one) => one.person_id !== person);
  const { head, sole } = await headNow(role === 'dept_head' ? found.person.department_id : null, context);
  return {
    ...found,
    awaited: await awaitedRoles([found.person.department_id], context),
    given,
    headBefore: head,
    replaced: others.filter(
      (one) =>
        (officeOf(one.role)?.single && given.includes(one.role)) ||
        (sole && one.role === role && one.person_id === head),
    ),
  };
}

/** The head of the department, and whether he heads no other. */
async function headNow(
  of: string | null,
  { tx, unit }: FactsContext<Tx>,
): Promise<{ readonly head: string | null; readonly sole: boolean }> {
  if (of === null) return { head: null, sole: false };
  const heads = await tx
    .selectFrom('department')
    .select(['id', 'head_id'])
    .where('unit_id', '=', unit.id)
    .where('head_id', 'is not', null)
    .execute();
  const head = heads.find(({ id }) => id === of)?.head_id ?? null;
  return { head, sole: heads.filter((one) => one.head_id === head).length === 1 };
}
