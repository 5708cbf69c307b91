import type { Kysely } from 'kysely';
import type { FactsContext } from '#kernel/procedure.ts';
import type { ProposalKind } from '../rules/proposal-offices.ts';
import type { DirectoryProposal, PeopleDatabase } from '../tables.ts';

/** The proposal an act is done upon; null where upon none, undefined where there is none of these kinds or it is not his to know. */
export async function proposalOf(
  id: string | undefined,
  kinds: readonly ProposalKind[],
  { tx, unit }: FactsContext<Kysely<PeopleDatabase>>,
): Promise<DirectoryProposal | null | undefined> {
  if (id === undefined) return null;
  return tx
    .selectFrom('directory_proposal')
    .selectAll()
    .where('unit_id', '=', unit.id)
    .where('id', '=', id)
    .where('kind', 'in', kinds)
    .forUpdate()
    .executeTakeFirst();
}
