import type { Kysely } from 'kysely';
import type { Edition } from '#kernel/edition.ts';
import type { FactsContext } from '#kernel/procedure.ts';
import type { PeopleDatabase } from '../../tables.ts';

export interface Facts {
  /** The texts published so far. */
  readonly editions: readonly Edition[];
}

export async function facts(_input: unknown, { tx, unit }: FactsContext<Kysely<PeopleDatabase>>): Promise<Facts> {
  const editions = await tx
    .selectFrom('pledge_template')
    .select(['edition', 'in_force_from'])
    .where('unit_id', '=', unit.id)
    .execute();
  return { editions };
}
