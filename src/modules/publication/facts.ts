import type { Kysely } from 'kysely';
import type { CasesDatabase } from '#kernel/approval.ts';
import { type Permit, permitFor, requestsFor } from '#kernel/permit.ts';
import type { FactsContext } from '#kernel/procedure.ts';
import type { PeopleDatabase } from '#modules/people/index.ts';
import { publishing } from './permits.ts';
import type { Publication, PublicationDatabase } from './tables.ts';

type Tx = Kysely<PublicationDatabase & PeopleDatabase & CasesDatabase>;

export interface ItemFacts {
  readonly item: Publication;
  readonly providerName: string;
  /** The latest review asked for. */
  readonly permit: Permit | null;
  /** Other reviews of it that still wait or stand approved. */
  readonly asked: readonly Permit[];
}

/** An item with its provider and its latest review, locked. */
export async function itemFacts(
  { item: id }: { readonly item: string },
  context: FactsContext<Tx>,
): Promise<ItemFacts | undefined> {
  const { tx, unit } = context;
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
  return {
    item,
    providerName: provider?.name ?? '',
    permit: await permitFor(publishing, context, id),
    asked: await requestsFor(publishing, context, id),
  };
}
