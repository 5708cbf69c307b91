import type { Kysely } from 'kysely';
import { labelIn, levelOf } from '#kernel/label.ts';
import type { FactsContext } from '#kernel/procedure.ts';
import { isDesignated } from '#modules/documents/door/facts/designated.ts';
import type { PeopleDatabase } from '#modules/people/index.ts';
import type { DevicesDatabase, Medium } from '../tables.ts';

export interface MediumFacts {
  readonly medium: Medium;
  readonly keeper: string;
  /** CARRIER-050: whether the keeper is on the list. */
  readonly listed: boolean;
}

/** A medium the session may know of, locked. */
export async function mediumFacts(
  { medium: id }: { readonly medium: string },
  { tx, unit }: FactsContext<Kysely<DevicesDatabase & PeopleDatabase>>,
) {
  const medium = await tx
    .selectFrom('medium')
    .selectAll()
    .where('unit_id', '=', unit.id)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (!medium) return undefined;
  const keeper = await tx
    .selectFrom('person')
    .select('name')
    .where('unit_id', '=', unit.id)
    .where('id', '=', medium.hand_id ?? '')
    .executeTakeFirst();
  return {
    medium,
    keeper: keeper?.name ?? '',
    listed: await isDesignated({ tx, unit }, medium.hand_id ?? ''),
    matter: { level: levelOf(medium.level), regime: medium.regime },
    label: labelIn(medium),
  };
}
