import type { CasesDatabase } from '#kernel/approval.ts';
import type { RoleId } from '#kernel/generated/clauses.ts';
import type { FactsContext } from '#kernel/procedure.ts';
import { type AccountFacts, accountFacts } from '../../facts/account.ts';
import { awaitedRoles } from '../../facts/awaited.ts';
import type { PeopleTx } from '../../tx.ts';
import type { Input } from './schema.ts';

export interface Facts extends AccountFacts {
  readonly awaited: readonly RoleId[];
}

export async function facts(
  { person }: Input,
  context: FactsContext<PeopleTx<CasesDatabase>>,
): Promise<Facts | undefined> {
  const found = await accountFacts({ person }, context);
  return found && { ...found, awaited: await awaitedRoles(found.headOf, context) };
}
