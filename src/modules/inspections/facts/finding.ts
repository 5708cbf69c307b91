import type { Kysely } from 'kysely';
import { openObligations } from '#kernel/obligation-facts.ts';
import type { Obligation, ObligationsDatabase } from '#kernel/obligation.ts';
import type { FactsContext } from '#kernel/procedure.ts';
import type { PeopleDatabase } from '#modules/people/index.ts';
import { dealtWith, rectified } from '../clocks.ts';
import type { Finding, InspectionsDatabase } from '../tables.ts';

export interface FindingFacts {
  readonly finding: Finding;
  readonly headId: string | null;
  readonly owed: readonly Obligation[];
}

export async function findingFacts(
  { finding: id }: { readonly finding: string },
  { tx, unit }: FactsContext<Kysely<InspectionsDatabase & ObligationsDatabase & PeopleDatabase>>,
): Promise<FindingFacts | undefined> {
  const finding = await tx
    .selectFrom('finding')
    .selectAll()
    .where('unit_id', '=', unit.id)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (!finding) return undefined;
  const department = await tx
    .selectFrom('department')
    .select('head_id')
    .where('unit_id', '=', unit.id)
    .where('id', '=', finding.department_id ?? '')
    .executeTakeFirst();
  const owed = await openObligations(tx, unit.id, [rectified, dealtWith], id);
  return { finding, headId: department?.head_id ?? null, owed };
}
