import type { Kysely } from 'kysely';
import type { CasesDatabase } from '#kernel/approval.ts';
import { type Permit, permitFor } from '#kernel/permit.ts';
import type { FactsContext } from '#kernel/procedure.ts';
import type { OrganizationDatabase } from '#modules/organization/index.ts';
import type { Publication, PublicationDatabase } from './tables.ts';

type Tx = Kysely<PublicationDatabase & OrganizationDatabase & CasesDatabase>;

export interface ItemFacts {
  readonly item: Publication;
  readonly providerName: string;
  /** The latest review asked for. */
  readonly permit: Permit | null;
  /** Another review of it still waits. */
  readonly pending: boolean;
}

/** An item with its provider and its latest review, locked. */
export async function itemFacts(
  { item: id }: { readonly item: string },
  { tx, unit, case: own }: FactsContext<Tx>,
): Promise<ItemFacts | undefined> {
  const item = await tx
    .selectFrom('publication')
    .selectAll()
    .where('unit_id', '=', unit.id)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (!item) return undefined;
  const provider = await tx
    .selectFrom('person')
    .select('name')
    .where('unit_id', '=', unit.id)
    .where('id', '=', item.provider_id)
    .executeTakeFirst();
  const permit = await permitFor(tx, unit.id, 'publication.submit-item', id);
  return {
    item,
    providerName: provider?.name ?? '',
    permit,
    pending: permit?.status === 'open' && permit.id !== own?.id,
  };
}
