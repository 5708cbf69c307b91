import type { CasesDatabase } from '#kernel/approval.ts';
import type { RoleId } from '#kernel/generated/clauses.ts';
import { openObligations } from '#kernel/obligation-facts.ts';
import type { Obligation } from '#kernel/obligation.ts';
import type { FactsContext } from '#kernel/procedure.ts';
import { regraded } from '../../clocks.ts';
import { type AccountFacts, accountFacts } from '../../facts/account.ts';
import type { Department } from '#modules/organization/index.ts';
import { awaitedRoles } from '../../facts/awaited.ts';
import type { PeopleTx } from '../../tx.ts';
import { proposalOf } from '../../facts/proposal.ts';
import type { Proposed } from '../../rules/proposal.ts';
import type { Input } from './schema.ts';

export interface Facts extends AccountFacts, Proposed {
  readonly from: Department | null;
  readonly to: Department | null;
  readonly awaited: readonly RoleId[];
  /** Reviews of his grade still owed from an earlier change (PEOPLE-003). */
  readonly reviews: readonly Obligation[];
}

export async function facts(wanted: Input, context: FactsContext<PeopleTx<CasesDatabase>>): Promise<Facts | undefined> {
  const proposal = await proposalOf(wanted.proposal, ['placed'], context);
  if (proposal === undefined) return undefined;
  const { person, department } = wanted;
  const found = await accountFacts({ person }, context);
  if (!found) return undefined;
  const { tx, unit } = context;
  const ids = [department, found.person.department_id].filter((id) => typeof id === 'string');
  const departments =
    ids.length === 0
      ? []
      : await tx.selectFrom('department').selectAll().where('unit_id', '=', unit.id).where('id', 'in', ids).execute();
  const to = departments.find(({ id }) => id === department) ?? null;
  if (department !== undefined && to === null) return undefined;
  const from = departments.find(({ id }) => id === found.person.department_id) ?? null;
  const reviews = await openObligations(tx, unit.id, regraded, person);
  return { ...found, proposal, from, to, reviews, awaited: await awaitedRoles(found.headOf, context) };
}
