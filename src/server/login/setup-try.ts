import type { App } from '../app.ts';
import type { Origin } from '../http/origin.ts';
import { asServer } from '../session-record.ts';
import { forgivenSeconds, pausesOfOrigin } from './pauses.ts';
import type { Slow } from './try.ts';

/** No login is called so. */
const door = '#setup';

/** A set-up code is tried from there. It is long: whoever guesses is slowed, and shuts out neither himself nor others. */
export async function beginSetupTry(app: App, { address }: Origin): Promise<Slow | null> {
  const values = [`address ${address}`, door, pausesOfOrigin, pausesOfOrigin, forgivenSeconds];
  const text = 'select wait from jingui.begin_try($1, jingui.tried_account($2), $3, $4, $5)';
  const [counted] = await asServer<{ wait: number }>(app, text, values);
  return counted && counted.wait > 0 ? { status: 'slow', seconds: Math.ceil(counted.wait) } : null;
}

export async function rightSetupTry(app: App, { address }: Origin): Promise<void> {
  await asServer(app, 'select jingui.right_try($1, $2)', [`address ${address}`, door]);
}
