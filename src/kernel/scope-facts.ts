import { type Kysely, sql } from 'kysely';
import { actorsOf } from './actor-facts.ts';
import { roleIds } from './generated/clauses.ts';
import type { Scoping } from './scope.ts';

interface Found {
  readonly known: readonly string[];
  readonly everybody: boolean;
}

/** Whom a scope means, as the unit's people and departments stand now. */
export async function scopingOf<D>(tx: Kysely<D>, unit: string, scope: readonly string[]): Promise<Scoping> {
  const ids = (kind: string) => scope.filter((token) => token.startsWith(kind)).map((token) => token.slice(2));
  const [people, departments] = [ids('p:'), ids('d:')];
  const { rows } = await sql<Found>`
    select array(select 'p:' || id from person where unit_id = ${unit} and id = any(${people}::text[])
        union all select 'd:' || id from department where unit_id = ${unit} and id = any(${departments}::text[])) as known,
      not exists (select 1 from person where unit_id = ${unit} and state = 'active' and department_id is not null
        and department_id <> all(${departments}::text[])) as everybody`.execute(tx);
  const { known, everybody } = rows[0] ?? { known: [], everybody: false };
  const posts = (roleIds as readonly string[]).map((role) => `r:${role}`);
  return {
    unknown: scope.filter((token) => /^[pdr]:/.test(token) && !known.includes(token) && !posts.includes(token)),
    everybody: departments.length > 0 && everybody,
    people: (await actorsOf(tx, unit, people)).map(({ name, unready, grade_clearance, state }) => ({
      name,
      unready,
      grade_clearance,
      state,
    })),
  };
}
