import type { CasesDatabase } from '#kernel/approval.ts';
import type { RoleId } from '#kernel/generated/clauses.ts';
import type { FactsContext } from '#kernel/procedure.ts';
import { departmentNameTaken } from '#modules/organization/door/facts/department-name.ts';
import type { DepartmentName } from '#modules/organization/door/rules/department-name.ts';
import type { Department } from '#modules/organization/index.ts';
import type { PeopleTx } from '../tx.ts';
import { type Appointee, appointee } from './appointee.ts';
import { awaitedRoles } from './awaited.ts';

export interface DepartmentFacts extends DepartmentName {
  readonly department: Department;
  /** Whom the input names as head. */
  readonly head: Appointee | null;
  /** The present head, where the input names another. */
  readonly replaced: Appointee | null;
  readonly awaited: readonly RoleId[];
}

interface Wanted {
  readonly department: string;
  readonly name?: string | undefined;
  readonly head?: string | undefined;
}

export async function departmentFacts(
  { department: id, name, head: headId }: Wanted,
  context: FactsContext<PeopleTx<CasesDatabase>>,
): Promise<DepartmentFacts | undefined> {
  const { tx, unit } = context;
  const department = await tx
    .selectFrom('department')
    .selectAll()
    .where('unit_id', '=', unit.id)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  const head = headId === undefined ? null : await appointee(headId, context);
  if (department === undefined || head === undefined) return undefined;
  const before = department.head_id;
  return {
    department,
    head,
    nameTaken: await departmentNameTaken(name, id, context),
    awaited: await awaitedRoles([id], context),
    replaced: head && before && before !== head.person.id ? ((await appointee(before, context)) ?? null) : null,
  };
}
