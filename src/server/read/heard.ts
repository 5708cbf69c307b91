import type { Actor } from '#kernel/actor.ts';
import { alert, obligation } from '#kernel/obligation.ts';
import type { Entered } from '../act/enter.ts';
import type { App } from '../app.ts';
import type { Rows } from '../http/feed.ts';
import { asHim, forHim, owed, toldTo } from './addressed.ts';

/**
 * The rooms in which something changed that this session may know of, in order. The database's own wall says so, row by row: to all else
 * it is as if nothing had been. Undefined where there is no session; asking does not keep it awake.
 */
export async function heardRooms(app: App, token: string, changed: readonly Rows[]): Promise<string[] | undefined> {
  return app.db.look(async (connection) => {
    const [row] = await connection.query<{ who: Entered | null }>('select jingui.overhear($1) as who', [token]);
    const who = row?.who;
    if (!who) return undefined;
    const heard = await Promise.all(
      changed.map(async ({ room, table, ids }) => {
        const values: unknown[] = [who.unit, ids];
        const [found] = await connection.query(
          `select 1 from "${table}" o where o.unit_id = $1 and o.id = any($2::text[])${addressed(app, table, who, values)} limit 1`,
          values,
        );
        return found ? [room] : [];
      }),
    );
    return [...new Set(heard.flat())].sort();
  });
}

function addressed(app: App, table: string, who: Pick<Entered, 'at'> & Actor, values: unknown[]): string {
  const whose = table === obligation.name ? owed : table === alert.name ? toldTo : null;
  return whose ? ` and ${asHim(forHim(app, whose), who, who.at, values)}` : '';
}
