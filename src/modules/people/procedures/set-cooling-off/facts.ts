import type { Kysely } from 'kysely';
import type { FactsContext } from '#kernel/procedure.ts';
import { coolingOffOf } from '../../facts/cooling-off.ts';
import type { CoolingOff, PeopleDatabase } from '../../tables.ts';
import type { Input } from './schema.ts';

export interface Facts {
  readonly record: CoolingOff;
  readonly name: string;
}

export async function facts(
  { cooling_off: id }: Input,
  { tx, unit }: FactsContext<Kysely<PeopleDatabase>>,
): Promise<Facts | undefined> {
  const record = await coolingOffOf(tx, unit.id, id);
  if (!record) return undefined;
  const person = await tx
    .selectFrom('person')
    .select('name')
    .where('unit_id', '=', unit.id)
    .where('id', '=', record.person_id)
    .executeTakeFirst();
  return { record, name: person?.name ?? '' };
}
