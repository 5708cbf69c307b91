import { dateOf } from '#kernel/calendar.ts';
import { plusMinutes } from '#kernel/civil.ts';
import { firstIdOf } from '#kernel/id.ts';
import type { Instant } from '#kernel/json.ts';
import type { App } from './app.ts';
import type { Presence } from './act/enter.ts';
import type { Connection } from './database.ts';
import { serving } from './db/pool.ts';

/** Units rest from eight minutes to a quarter of an hour, each its own, so that they do not all wake at once. */
const least = 8;
const spread = 8;

interface Rest {
  readonly from: Instant;
  readonly until: Instant;
  readonly digest: string;
  /** Ids of entries begin with it since then. */
  readonly since: string;
}

const rests = new WeakMap<App, Map<string, Rest>>();

/** Until when a unit could rest, by its clock: never into another day, at whose beginning much changes. */
export function restUntil({ now, unit }: Presence): Instant | null {
  const own = [...unit.id].reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0);
  const until = plusMinutes(now, least + (own % spread));
  return dateOf(until) === dateOf(now) ? until : null;
}

/** What was begun before this may still be under way; no entry that is not in sight now has a smaller id. */
export function newsSince(app: App): string {
  return firstIdOf(app.time.now() - serving.idle);
}

/** Nothing changes in a unit without an entry. */
export async function hasNews(connection: Connection, unit: string, since: string): Promise<boolean> {
  const [entry] = await connection.query('select 1 from ledger_entry where unit_id = $1 and id >= $2 limit 1', [
    unit,
    since,
  ]);
  return entry !== undefined;
}

/** Nothing is due now, nor will be then if nothing changes meanwhile. */
export function letRest(app: App, { unit, now, digest }: Presence, until: Instant, since: string): void {
  const all = rests.get(app) ?? new Map<string, Rest>();
  rests.set(app, all);
  all.set(unit.id, { from: now, until, digest, since });
}

export async function isResting(app: App, connection: Connection, { unit, now, digest }: Presence): Promise<boolean> {
  const rest = rests.get(app)?.get(unit.id);
  if (!rest || rest.digest !== digest || now < rest.from || now > rest.until) return false;
  return !(await hasNews(connection, unit.id, rest.since));
}
