import type { Kysely } from 'kysely';
import type { Actor } from '#kernel/actor.ts';
import { actorsOf } from '#kernel/actor-facts.ts';
import type { FactsContext } from '#kernel/procedure.ts';
import type { Matter } from '#kernel/verdict.ts';
import { isDesignated } from '#modules/documents/door/facts/designated.ts';
import type { PeopleDatabase } from '#modules/people/index.ts';
import type { Input } from './schema.ts';

export interface Facts {
  /** Into whose hands it is given. */
  readonly keeper: Pick<Actor, 'name' | 'unready'>;
  /** CARRIER-050: whether the keeper is on the list. */
  readonly listed: boolean;
}

export async function facts(
  { keeper: id, level, regime }: Input,
  { tx, unit }: FactsContext<Kysely<PeopleDatabase>>,
): Promise<(Facts & { readonly matter: Matter }) | undefined> {
  const keeper = (await actorsOf(tx, unit.id, [id])).find(({ state }) => state === 'active');
  if (!keeper) return undefined;
  const listed = await isDesignated({ tx, unit }, id);
  return { keeper: { name: keeper.name, unready: keeper.unready }, listed, matter: { level, regime } };
}
