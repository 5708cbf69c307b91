import type { FactsContext } from '#kernel/procedure.ts';
import { departmentNameTaken } from '#modules/organization/door/facts/department-name.ts';
import type { DepartmentName } from '#modules/organization/door/rules/department-name.ts';
import type { Department } from '#modules/organization/index.ts';
import type { Person } from '../tables.ts';
import type { PeopleTx } from '../tx.ts';
import { type Appointee, appointee } from './appointee.ts';

export interface DepartmentFacts extends DepartmentName {
  readonly department: Department;
  /** Whom the input names as head. */
  readonly head: Person | null;
  /** He holds the role whose rights go with it. */
  readonly headAppointed: boolean;
  /** The present head, where the input names another. */
  readonly replaced: Appointee | null;
}

interface Wanted {
  readonly department: string;
  readonly name?: string | undefined;
  readonly head?: string | undefined;
}

export async function departmentFacts(
  { department: id, name, head: headId }: Wanted,
  context: FactsContext<PeopleTx>,
): Promise<DepartmentFacts | undefined> {
  const { tx, unit, now } = context;
  const department = await tx
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
  const role = await tx
    .selectFrom('appointment')
    .select('id')
    .where('unit_id', '=', unit.id)
    .where('person_id', '=', headId ?? '')
    .where('role', '=', 'dept_head')
    .where((eb) => eb.or([eb('until', 'is', null), eb('until', '>', now)]))
    .executeTakeFirst();
  const before = department.head_id;
  return {
    department,
    head,
    headAppointed: role !== undefined,
    nameTaken: await departmentNameTaken(name, id, context),
    replaced: head && before && before !== head.id ? ((await appointee(before, context)) ?? null) : null,
  };
}
