import type { Kysely } from 'kysely';
import type { RoleId } from '#kernel/generated/clauses.ts';
import type { FactsContext } from '#kernel/procedure.ts';
import type { PeopleDatabase } from '#modules/people/index.ts';
import type { Appointment, OrganizationDatabase, Person } from '../tables.ts';

type Tx = Kysely<OrganizationDatabase & PeopleDatabase>;

/** A person to whom rights are given or from whom they are taken. */
export interface Appointee {
  readonly person: Person;
  readonly appointments: readonly Appointment[];
  readonly pledged: boolean;
  readonly trained: boolean;
  /** Somebody else holds the role that approves; a new unit has nobody yet. */
  readonly approver: boolean;
  readonly headOf: readonly string[];
}

export async function appointee(
  id: string,
  { tx, unit, now, actor }: FactsContext<Tx>,
): Promise<Appointee | undefined> {
  const person = await tx
    .selectFrom('person')
    .selectAll()
    .where('unit_id', '=', unit.id)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (!person) return undefined;
  const running = tx
    .selectFrom('appointment')
    .selectAll()
    .where('unit_id', '=', unit.id)
    .where((eb) => eb.or([eb('until', 'is', null), eb('until', '>', now)]));
  const appointments = await running.where('person_id', '=', id).execute();
  const leaders = await running.where('role', '=', 'leader_in_charge' satisfies RoleId).execute();
  const pledge = await tx
    .selectFrom('pledge')
    .select('id')
    .where('unit_id', '=', unit.id)
    .where('person_id', '=', id)
    .where('valid_until', '>', now)
    .limit(1)
    .executeTakeFirst();
  const training = await tx
    .selectFrom('training')
    .select('id')
    .where('unit_id', '=', unit.id)
    .where('person_id', '=', id)
    .where('kind', '=', 'pre_post')
    .where('passed', '=', true)
    .limit(1)
    .executeTakeFirst();
  const headed = await tx
    .selectFrom('department')
    .select('id')
    .where('unit_id', '=', unit.id)
    .where('head_id', '=', id)
    .execute();
  return {
    person,
    appointments,
    pledged: pledge !== undefined,
    trained: training !== undefined,
    approver: leaders.some((one) => one.person_id !== actor.id && one.person_id !== id),
    headOf: headed.map((one) => one.id),
  };
}
