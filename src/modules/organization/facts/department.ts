import type { Kysely } from 'kysely';
import type { ObligationsDatabase } from '#kernel/obligation.ts';
import type { FactsContext } from '#kernel/procedure.ts';
import { type PeopleDatabase, type Person, type Appointee, appointee } from '#modules/people/index.ts';
import type { Department, OrganizationDatabase } from '../tables.ts';

export interface DepartmentFacts {
  /** The department that is changed; null when one is added. */
  readonly department: Department | null;
  /** Another department has the name. */
  readonly nameTaken: boolean;
  /** Whom the input names as head. */
  readonly head: Person | null;
  /** He holds the role whose rights go with it. */
  readonly headAppointed: boolean;
  /** The present head, where the input names another. */
  readonly replaced: Appointee | null;
}

interface Wanted {
  readonly department?: string;
  readonly name?: string | undefined;
  readonly head?: string | undefined;
}

export async function departmentFacts(
  { department: id, name, head: headId }: Wanted,
  context: FactsContext<Kysely<OrganizationDatabase & PeopleDatabase & ObligationsDatabase>>,
): Promise<DepartmentFacts | undefined> {
  const { tx, unit, now } = context;
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
  const before = department?.head_id ?? null;
  return {
    department,
    head,
    headAppointed: role !== undefined,
    nameTaken: named.some((one) => one.id !== id),
    replaced: head && before && before !== head.id ? ((await appointee(before, context)) ?? null) : null,
  };
}
