import { type ChildProcess, fork } from 'node:child_process';
import { constants } from 'node:os';
import path from 'node:path';
import { openDatabase } from '../open-database.ts';
import { prepareDatabase } from '../prepare.ts';
import type { OnProgress } from '../progress.ts';
import type { ServeAsk } from './ask.ts';
import { ServingEnded } from './ended.ts';
import { environmentWithout } from './environment.ts';
import type { FromServing, ToServing } from './messages.ts';
import { ownerFor } from './owner-for.ts';
import { ownerInTask } from './owner-in-task.ts';
import { errorOf } from './plain-error.ts';
import { plainLogins } from './plain-login.ts';

/** A server in a process of its own, as whoever started it sees it. */
export interface ServingApart {
  readonly url: string;
  readonly setupCode: string | null;
  /** Resolves with the reason where it ended, or has to. */
  readonly lost: Promise<unknown>;
  stop(): Promise<void>;
}

/**
 * Makes the database ready as its owner and has people served by a process that knows nothing of the owner's login: not in its
 * environment, its words or its memory. What stays the owner's meanwhile is done for it when it asks. Throws `StartError`.
 */
export async function serveApart(ask: ServeAsk, databaseUrl: string, say: OnProgress): Promise<ServingApart> {
  const { dataDir } = ask;
  const where = { dataDir, databaseUrl };
  const { connecting } = await openDatabase({ ...where, onProgress: say });
  const child = launch(databaseUrl);
  const exit = exitOf(child);
  const tell = (message: ToServing) => void (child.connected && child.send(message, () => {}));
  try {
    const prepared = await prepareDatabase(await connecting, { ...ask, databaseUrl }, say);
    const ownersPart = ownerFor(ownerInTask(where), tell);
    const { promise: ready, resolve, reject } = Promise.withResolvers<{ url: string; setupCode: string | null }>();
    const { promise: lost, resolve: lose } = Promise.withResolvers<unknown>();
    child.on('message', (message: FromServing) => {
      if (message.kind === 'progress') say(message.step);
      else if (message.kind === 'ready') resolve(message);
      else if (message.kind === 'failed') reject(errorOf(message.error));
      else if (message.kind === 'lost') lose(errorOf(message.error));
      else ownersPart(message);
    });
    const ended = exit.then((code) => new ServingEnded(code));
    ended.then((why) => {
      reject(why);
      lose(why);
    });
    tell({ kind: 'serve', ask, prepared: { ...prepared, logins: plainLogins(prepared.logins) } });
    const { url, setupCode } = await ready;
    return {
      url,
      setupCode,
      lost,
      stop: async () => {
        tell({ kind: 'stop' });
        const code = await exit;
        if (code !== 0) throw new ServingEnded(code);
      },
    };
  } catch (error) {
    child.kill('SIGKILL');
    await exit;
    throw error;
  }
}

const root = path.resolve(import.meta.dirname, '../../..');

function launch(databaseUrl: string): ChildProcess {
  const compiled = path.join(root, 'node_modules', '.cache', 'jingui');
  const env = environmentWithout({ NODE_COMPILE_CACHE: compiled, ...process.env }, databaseUrl);
  // What was written on our command line could name the login too.
  return fork(path.join(import.meta.dirname, 'child.ts'), [], {
    env,
    execArgv: [],
    serialization: 'advanced',
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
}

function exitOf(child: ChildProcess): Promise<number> {
  const { promise, resolve } = Promise.withResolvers<number>();
  // One that never began does not end.
  child.on('error', () => child.pid === undefined && resolve(1));
  child.on('exit', (code, signal) => resolve(code ?? 128 + (signal ? constants.signals[signal] : 0)));
  return promise;
}
