import type { Entered } from '../act/enter.ts';
import type { App } from '../app.ts';
import type { Connection } from '../database.ts';
import type { Rows } from '../http/feed.ts';
import { namedIn } from './named-in.ts';

/** A session that stands, and whose it is. */
export interface Listening {
  readonly token: string;
  readonly who: Entered;
}

/** People whom the wall cannot tell apart over some rows, and the one of them who is asked. */
export interface Audience {
  readonly asked: Listening;
  readonly members: readonly Listening[];
  /** Of the rows, those that name him. */
  readonly named: ReadonlySet<Rows>;
}

interface Wanted {
  readonly unit: string;
  readonly tokens: readonly string[];
  readonly changed: readonly Rows[];
}

/**
 * The wall goes by what a row says (of itself, or of what it hangs on) and by rights. So of people with the same rights it can tell only those
 * apart whom the rows name, and those who stand in for somebody: they are asked each for himself, of the others one for all.
 */
export async function audiences(
  app: App,
  connection: Connection,
  { unit, tokens, changed }: Wanted,
): Promise<Audience[]> {
  const all = await connection.query<Listening & { who: Entered | null }>(
    'select token, who from jingui.audience($1)',
    [tokens],
  );
  const there = all.filter(({ who }) => who?.unit === unit);
  const people = [...new Set(there.map(({ who }) => who.id))];
  await connection.query('select jingui.enter($1, $2)', [app.systemToken, unit]);
  const deputies = connection.query<{ id: string }>('select distinct deputy_id as id from deputy where unit_id = $1', [
    unit,
  ]);
  const names = await Promise.all(
    changed.map(async (rows) => [rows, await namedIn(app.modules, connection, unit, rows, people)] as const),
  );
  const alone = new Set([...(await deputies).map(({ id }) => id), ...names.flatMap(([, named]) => [...named])]);
  const groups = Map.groupBy(there, ({ who }) => (alone.has(who.id) ? `person ${who.id}` : rightsOf(who)));
  return [...groups.values()].map((members) => {
    const asked = members[0] as Listening;
    return {
      asked,
      members,
      named: new Set(names.flatMap(([rows, named]) => (named.has(asked.who.id) ? [rows] : []))),
    };
  });
}

/** All that is asked of somebody beside who he is. */
function rightsOf({ id, departmentId, roles, clearances, tokens }: Entered): string {
  return JSON.stringify([departmentId, roles, clearances, tokens.filter((token) => token !== `p:${id}`)]);
}
