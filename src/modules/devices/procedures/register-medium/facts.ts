import type { Kysely } from 'kysely';
import type { FactsContext } from '#kernel/procedure.ts';
import type { Matter } from '#kernel/verdict.ts';
import type { PeopleDatabase } from '#modules/people/index.ts';
import { type KeeperFacts, keeperFacts } from '../../facts/keeper.ts';
import type { Input } from './schema.ts';

export type Facts = KeeperFacts;

export async function facts(
  { keeper, level, regime }: Input,
  context: FactsContext<Kysely<PeopleDatabase>>,
): Promise<(Facts & { readonly matter: Matter }) | undefined> {
  const found = await keeperFacts({ keeper }, context);
  return found && { ...found, matter: { level, regime } };
}
