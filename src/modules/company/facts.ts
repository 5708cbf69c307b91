import type { Kysely } from 'kysely';
import type { CasesDatabase } from '#kernel/approval.ts';
import { type Label, labelIn, levelOf } from '#kernel/label.ts';
import { type Permit, permitFor, requestsFor } from '#kernel/permit.ts';
import type { FactsContext } from '#kernel/procedure.ts';
import type { Matter } from '#kernel/verdict.ts';
import { contracting } from './permits.ts';
import type { CompanyDatabase, Contract } from './tables.ts';

export interface ContractFacts {
  readonly contract: Contract;
  /** The latest secrecy review asked for. */
  readonly permit: Permit | null;
  /** Other reviews of it that still wait or stand approved. */
  readonly asked: readonly Permit[];
  readonly matter: Matter;
  readonly label: Label;
}

export async function contractFacts(
  { contract: id }: { readonly contract: string },
  context: FactsContext<Kysely<CompanyDatabase & CasesDatabase>>,
): Promise<ContractFacts | undefined> {
  const { tx, unit } = context;
  const contract = await tx
    .selectFrom('contract')
    .selectAll()
    .where('unit_id', '=', unit.id)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (!contract) return undefined;
  return {
    contract,
    permit: await permitFor(contracting, context, id),
    asked: await requestsFor(contracting, context, id),
    matter: contract.trade_secrets
      ? { level: levelOf(contract.level), regime: 'company' }
      : { level: 'internal', regime: 'own' },
    label: labelIn(contract),
  };
}
