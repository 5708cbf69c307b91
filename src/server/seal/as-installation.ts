import type { App } from '../app.ts';
import type { Connection } from '../database.ts';

/** For all units together, in the server's own name. */
export function asInstallation<T>(app: App, work: (connection: Connection) => Promise<T>): Promise<T> {
  return app.db.transaction(async (connection) => {
    await connection.query('select jingui.enter($1)', [app.systemToken]);
    return work(connection);
  });
}
