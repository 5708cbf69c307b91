import { type Kysely, sql } from 'kysely';
import type { Actor } from './actor.ts';

/** People of the unit as the session wall knows them now, whoever of them is still there: what an act asks of those it names. */
export async function actorsOf<D>(tx: Kysely<D>, unit: string, ids: readonly string[]): Promise<readonly Actor[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<{ who: Actor | null }>`
    select jingui.actor_of(${unit}, id) as who from unnest(${[...new Set(ids)]}::text[]) id`.execute(tx);
  return rows.flatMap(({ who }) => (who ? [who] : []));
}

/** Everybody who has not left. */
export async function staffOf<D>(tx: Kysely<D>, unit: string): Promise<readonly Actor[]> {
  const { rows } = await sql<{ who: Actor }>`
    select jingui.actor_of(unit_id, id) as who from person
    where unit_id = ${unit} and state <> 'left' order by id`.execute(tx);
  return rows.map(({ who }) => who);
}
