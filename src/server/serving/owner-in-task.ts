import { fork } from 'node:child_process';
import path from 'node:path';
import type { Where } from '../existing.ts';
import type { Owner } from '../owner/owner.ts';
import type { ToServing } from './messages.ts';
import { ownerOver } from './owner-over.ts';

/** Each piece of the owner's work in a process of its own: it takes as much memory as a server, and gives it back. */
export function ownerInTask({ dataDir, databaseUrl }: Where): Owner {
  async function inTask<T>(work: (owner: Owner) => Promise<T>): Promise<T> {
    const task = fork(path.join(import.meta.dirname, 'task.ts'), [], {
      execArgv: [],
      serialization: 'advanced',
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    const { promise: gone, reject } = Promise.withResolvers<never>();
    task.on('error', reject);
    task.on('exit', (code) => reject(new Error(`the owner's work ended with ${code}`)));
    const send = (message: object) => void (task.connected && task.send(message, () => {}));
    const owner = ownerOver(send);
    task.on('message', (message: ToServing) => message.kind === 'answer' && owner.heard(message));
    send({ dataDir, databaseUrl } satisfies Where);
    try {
      return await Promise.race([work(owner), gone]);
    } finally {
      if (task.connected) task.disconnect();
    }
  }

  return {
    backUp: () => inTask((owner) => owner.backUp()),
    restoreBeside: (asked, work) => inTask((owner) => owner.restoreBeside(asked, work)),
  };
}
