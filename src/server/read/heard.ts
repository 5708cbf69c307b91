import { holds, registryRoles } from '#kernel/actor.ts';
import { caseTable } from '#kernel/approval.ts';
import { alert, obligation } from '#kernel/obligation.ts';
import type { Entered } from '../act/enter.ts';
import type { App } from '../app.ts';
import type { Connection } from '../database.ts';
import type { Rows } from '../http/feed.ts';
import { asHim, forHim, owed, toldTo } from './addressed.ts';
import { audiences, type Listening } from './audiences.ts';

export interface Heard {
  /** In which something changed that he may know of, in order. */
  readonly rooms: readonly string[];
  /** Whether his day may show it. */
  readonly day: boolean;
}

const nothing: Heard = { rooms: [], day: false };

/**
 * What each of these sessions of a unit hears of changed rows. The database's own wall says so, row by row: to all else it is as if nothing
 * had been. It is asked once for all whom it cannot tell apart (`audiences`), at one moment. Sessions that are over are left out; asking keeps none awake.
 */
export async function whoHears(
  app: App,
  unit: string,
  tokens: readonly string[],
  changed: readonly Rows[],
): Promise<ReadonlyMap<string, Heard>> {
  return app.db.look(async (connection) => {
    // Nobody's rights change between being counted among others and being asked for them.
    await connection.query('set transaction isolation level repeatable read');
    const heard = new Map<string, Heard>();
    for (const { asked, named, members } of await audiences(app, connection, { unit, tokens, changed })) {
      const said = await heardBy(app, connection, asked, changed, named);
      for (const { token } of members) heard.set(token, said);
    }
    return heard;
  });
}

async function heardBy(
  app: App,
  connection: Connection,
  { token, who }: Listening,
  changed: readonly Rows[],
  named: ReadonlySet<Rows>,
): Promise<Heard> {
  if (changed.length === 0) return nothing;
  const speaks = connection.query('select jingui.overhear($1) as who', [token]);
  const heard = await Promise.all(
    changed.map(async (rows) => {
      const values: unknown[] = [who.unit, rows.ids];
      const [found] = await connection.query<{ his: boolean }>(
        `select ${his(app, rows.table, who, values)} as his from "${rows.table}" o
         where o.unit_id = $1 and o.id = any($2::text[])${addressed(app, rows.table, who, values)} order by 1 desc limit 1`,
        values,
      );
      return found
        ? [{ room: rows.room, day: rows.named ? named.has(rows) || handsOut(app, rows.table, who) : found.his }]
        : [];
    }),
  );
  await speaks;
  const told = heard.flat();
  return { rooms: [...new Set(told.map(({ room }) => room))].sort(), day: told.some(({ day }) => day) };
}

function addressed(app: App, table: string, who: Entered, values: unknown[]): string {
  const whose = whoseOf(table);
  return whose ? ` and ${asHim(forHim(app, whose), who, who.at, values)}` : '';
}

/** For those who watch by office what is not their own is no part of their day. */
function his(app: App, table: string, who: Entered, values: unknown[]): string {
  const whose = whoseOf(table);
  return whose ? `(${asHim(forHim(app, whose), who, who.at, values, false)}) is true` : 'true';
}

/** Leave that waits to be used and in whose hands copies are stand on the day of those who hand them out. */
function handsOut({ modules }: App, table: string, who: Entered): boolean {
  const moved = 'hand_id' in (modules.tables.get(table)?.columns ?? {});
  return holds(who, ...registryRoles) && (table === caseTable.name || moved);
}

function whoseOf(table: string) {
  return table === obligation.name ? owed : table === alert.name ? toldTo : null;
}
