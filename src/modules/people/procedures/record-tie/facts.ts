import type { Kysely } from 'kysely';
import type { FactsContext } from '#kernel/procedure.ts';
import type { PeopleDatabase } from '../../tables.ts';
import type { Input } from './schema.ts';

export interface Facts {
  /** Whose tie it is. */
  readonly person: string;
  /** It stands on record already. */
  readonly recorded: boolean;
}

export async function facts(
  { person: named, related, kind }: Input,
  { tx, unit, actor }: FactsContext<Kysely<PeopleDatabase>>,
): Promise<Facts | undefined> {
  const person = named ?? actor.id;
  const both = [...new Set([person, related])];
  const known = await tx
    .selectFrom('person')
    .select('id')
    .where('unit_id', '=', unit.id)
    .where('id', 'in', both)
    .execute();
  if (known.length < both.length) return undefined;
  const same = await tx
    .selectFrom('tie')
    .select('id')
    .where('unit_id', '=', unit.id)
    .where('person_id', '=', person)
    .where('related_id', '=', related)
    .where('kind', '=', kind)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  return { person, recorded: same !== undefined };
}
