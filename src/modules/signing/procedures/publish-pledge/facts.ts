import type { Kysely } from 'kysely';
import type { Edition } from '#kernel/edition.ts';
import type { FactsContext } from '#kernel/procedure.ts';
import { digestOf } from '../../facts/texts.ts';
import { pledge } from '../../door/signings.ts';
import type { SigningDatabase } from '../../tables.ts';
import { linesIn } from './lines.ts';
import type { Input } from './schema.ts';

export interface Facts {
  /** The texts published so far. */
  readonly editions: readonly Edition[];
  /** Of what is to be published. */
  readonly digest: string;
}

export async function facts(input: Input, { tx, unit }: FactsContext<Kysely<SigningDatabase>>): Promise<Facts> {
  const editions = await tx
    .selectFrom('signing_text')
    .select(['edition', 'in_force_from'])
    .where('unit_id', '=', unit.id)
    .where('signing', '=', pledge.id)
    .execute();
  return { editions, digest: digestOf(input.name, linesIn(input)) };
}
