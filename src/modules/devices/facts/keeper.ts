import type { Kysely } from 'kysely';
import type { Actor } from '#kernel/actor.ts';
import { actorsOf } from '#kernel/actor-facts.ts';
import type { FactsContext } from '#kernel/procedure.ts';
import { isDesignated } from '#modules/documents/door/facts/designated.ts';
import type { PeopleDatabase } from '#modules/people/index.ts';

export interface KeeperFacts {
  /** Into whose hands it is given. */
  readonly keeper: Actor;
  /** CARRIER-050: whether he is on the list. */
  readonly listed: boolean;
  /** The same of the one who gives it. */
  readonly desk: boolean;
}

/** Whoever is to keep a medium; undefined where he is not in active service. */
export async function keeperFacts(
  id: string,
  { tx, unit, actor }: FactsContext<Kysely<PeopleDatabase>>,
): Promise<KeeperFacts | undefined> {
  const keeper = (await actorsOf(tx, unit.id, [id])).find(({ state }) => state === 'active');
  if (!keeper) return undefined;
  const listed = await isDesignated({ tx, unit }, id);
  const desk = actor.designated;
  return { keeper, listed, desk };
}
