import type { App } from '../app.ts';
import type { Origin } from '../http/origin.ts';
import { asServer } from '../session-record.ts';
import { forgivenSeconds, pausesOfOrigin } from './pauses.ts';
import type { Slow } from './try.ts';

/**
 * A long secret is tried that is nobody's account: the set-up code, a link. Whoever guesses is slowed, and shuts out neither himself
 * nor others. `door`: which, called as no login is.
 */
export async function beginTry(app: App, { address }: Origin, door: string): Promise<Slow | null> {
  const values = [`address ${address}`, door, pausesOfOrigin, pausesOfOrigin, forgivenSeconds];
  const text = 'select wait from jingui.begin_try($1, jingui.tried_account($2), $3, $4, $5)';
  const [counted] = await asServer<{ wait: number }>(app, text, values);
  return counted && counted.wait > 0 ? { status: 'slow', seconds: Math.ceil(counted.wait) } : null;
}

export async function rightTry(app: App, { address }: Origin, door: string): Promise<void> {
  await asServer(app, 'select jingui.right_try($1, $2)', [`address ${address}`, door]);
}
