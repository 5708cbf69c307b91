import type { Kysely } from 'kysely';
import type { FactsContext } from '#kernel/procedure.ts';
import type { Department, OrganizationDatabase, Person } from '../tables.ts';

export interface DepartmentFacts {
  /** The department that is changed; null when one is added. */
  readonly department: Department | null;
  /** Another department has the name. */
  readonly nameTaken: boolean;
  /** Whom the input names as head. */
  readonly head: Person | null;
  /** He holds the role whose rights go with it. */
  readonly headAppointed: boolean;
}

interface Wanted {
  readonly department?: string;
  readonly name?: string | undefined;
  readonly head?: string | undefined;
}

export async function departmentFacts(
  { department: id, name, head: headId }: Wanted,
  { tx, unit, now }: FactsContext<Kysely<OrganizationDatabase>>,
): Promise<DepartmentFacts | undefined> {
  const department =
    id === undefined
      ? null
      : await tx
          .selectFrom('department')
          .selectAll()
          .where('unit_id', '=', unit.id)
          .where('id', '=', id)
          .forUpdate()
          .executeTakeFirst();
  const head =
    headId === undefined
      ? null
      : await tx
          .selectFrom('person')
          .selectAll()
          .where('unit_id', '=', unit.id)
          .where('id', '=', headId)
          .executeTakeFirst();
  if (department === undefined || head === undefined) return undefined;
  const named = await tx
    .selectFrom('department')
    .select('id')
    .where('unit_id', '=', unit.id)
    .where('name', '=', name ?? '')
    .execute();
  const role = await tx
    .selectFrom('appointment')
    .select('id')
    .where('unit_id', '=', unit.id)
    .where('person_id', '=', headId ?? '')
    .where('role', '=', 'dept_head')
    .where((eb) => eb.or([eb('until', 'is', null), eb('until', '>', now)]))
    .executeTakeFirst();
  return { department, head, headAppointed: role !== undefined, nameTaken: named.some((one) => one.id !== id) };
}
