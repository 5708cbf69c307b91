import type { Kysely } from 'kysely';
import type { FactsContext } from '#kernel/procedure.ts';
import { signsLetter } from '../rules/letter.ts';
import type { OrganizationDatabase } from '../tables.ts';

/** ORG-014: whoever acts belongs to those who answer by letter, and has none in force. */
export async function letterMissing({
  tx,
  unit,
  actor,
  now,
  settings,
}: Pick<FactsContext<Kysely<OrganizationDatabase>>, 'tx' | 'unit' | 'actor' | 'now' | 'settings'>): Promise<boolean> {
  const person = await tx
    .selectFrom('person')
    .select('leadership')
    .where('unit_id', '=', unit.id)
    .where('id', '=', actor.id)
    .executeTakeFirst();
  if (!person || !signsLetter({ leadership: person.leadership, roles: actor.roles }, settings)) return false;
  const letter = await tx
    .selectFrom('letter')
    .select('id')
    .where('unit_id', '=', unit.id)
    .where('person_id', '=', actor.id)
    .where('valid_until', '>', now)
    .limit(1)
    .executeTakeFirst();
  return letter === undefined;
}
