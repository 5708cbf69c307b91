import { type Settings, setting } from '#kernel/parameter.ts';
import type { App } from './app.ts';

/** How long a session stands without anybody working in it, in seconds. */
export function idleSeconds(settings: Settings): number {
  return setting(settings, 'CONDUCT-015.idle_minutes') * 60;
}

/** Sessions opened under another idle time take the present one; where the database is away the next request sees to it. */
export async function heedIdle(app: App, unit: string, seconds: number): Promise<void> {
  const set = app.db.transaction(async (connection) => {
    await connection.query('select jingui.enter($1)', [app.systemToken]);
    await connection.query('select jingui.set_idle($1, $2)', [unit, seconds]);
  });
  await set.catch(() => {});
}
