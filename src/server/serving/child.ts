/**
 * The process that serves people where the database is the site's own. It is told over a channel how it logs in, which is not as the owner;
 * it ends with whoever started it.
 */
import '../own-files.ts';
import { flushCompileCache } from 'node:module';
import { constants } from 'node:os';
import type { RunningServer } from '../serve.ts';
import { type ServeAsk, serveOptions } from './ask.ts';
import type { FromServing, PlainPrepared, ToServing } from './messages.ts';
import { ownerOver } from './owner-over.ts';
import { plainError } from './plain-error.ts';
import { loginsOf } from './plain-login.ts';

const killed = 128 + constants.signals.SIGKILL;
// What it is made of, a thousand files, is loaded while the database is made ready.
const loading = import('../serve.ts').then((made) => made.loadServer());
loading.catch(() => {});
const owner = ownerOver(tell);
const { promise: stopping, resolve: stop } = Promise.withResolvers<void>();

// A terminal tells the whole group; when to stop whoever started it says.
for (const signal of ['SIGINT', 'SIGHUP'] as const) process.on(signal, () => {});
process.on('SIGTERM', () => stop());
process.on('disconnect', () => process.exit(killed));
process.on('message', (message: ToServing) => {
  if (message.kind === 'serve') void serve(message.ask, message.prepared);
  else if (message.kind === 'stop') stop();
  else owner.heard(message);
});

function tell(message: FromServing, told: () => void = () => {}): void {
  process.send?.(message, undefined, undefined, told);
}

async function serve(ask: ServeAsk, prepared: PlainPrepared): Promise<void> {
  const running = await begin(ask, prepared).catch((error: unknown) => {
    tell({ kind: 'failed', error: plainError(error) }, () => process.exit(1));
  });
  if (!running) return;
  running.lost.then((error) => tell({ kind: 'lost', error: plainError(error) }));
  tell({ kind: 'ready', url: running.url, setupCode: running.setupCode });
  // By itself Node writes what it compiled only at a good end, which a server may never have.
  flushCompileCache();
  await stopping;
  await running.stop();
  process.exit(0);
}

async function begin(ask: ServeAsk, { logins, ...rest }: PlainPrepared): Promise<RunningServer> {
  const bringUp = await loading;
  const options = serveOptions(ask, (step) => tell({ kind: 'progress', step }));
  const prepared = { ...rest, logins: loginsOf(logins) };
  return bringUp({ prepared, owner, stop: async () => {} }, options);
}
