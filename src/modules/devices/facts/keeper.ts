import { type Kysely, sql } from 'kysely';
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
  /** The medium holds something that is not for him. */
  readonly holdsForeign: boolean;
}

/** Whoever is to keep a medium; undefined where he is not in active service. */
export async function keeperFacts(
  { keeper: id, medium }: { readonly keeper: string; readonly medium?: string },
  { tx, unit, actor }: FactsContext<Kysely<PeopleDatabase>>,
): Promise<KeeperFacts | undefined> {
  const keeper = (await actorsOf(tx, unit.id, [id])).find(({ state }) => state === 'active');
  if (!keeper) return undefined;
  const listed = await isDesignated({ tx, unit }, id);
  const { rows } = await sql<{ foreign: boolean }>`
    select jingui.medium_holds_foreign(${medium ?? ''}, ${id}) as foreign`.execute(tx);
  return { keeper, listed, desk: actor.designated, holdsForeign: rows[0]?.foreign === true };
}
