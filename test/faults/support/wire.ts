import { mkdir } from 'node:fs/promises';
import { connect, createServer, type Socket } from 'node:net';
import path from 'node:path';

export interface Wire {
  /** The folder of its socket: give it to `pg` as host. */
  readonly dir: string;
  /** The next transaction in which this is sent is committed, and the answer to the commit is lost with the connection. */
  cutAtCommit(words: string): void;
  /** Nothing passes any more, in neither direction, and nobody is told; or it does again, on new connections. */
  silent(now: boolean): void;
  close(): void;
}

/** A line to a database's socket that can break in the ways a network breaks. */
export async function wire(dir: string, to: { readonly socketDir: string; readonly port: number }): Promise<Wire> {
  const name = `.s.PGSQL.${to.port}`;
  const open = new Set<Socket>();
  let deadly: string | undefined;
  let silent = false;
  await mkdir(dir);
  const server = createServer((near) => {
    const far = connect(path.join(to.socketDir, name));
    let [doomed, lost, dropped] = [false, false, false];
    for (const end of [near, far]) {
      open.add(end);
      end.on('error', () => {});
      end.on('close', () => {
        open.delete(end);
        near.destroy();
        // What was sent still arrives.
        if (lost) far.end();
        else far.destroy();
      });
    }
    near.on('data', (sent) => {
      // What was once dropped leaves a hole that nothing can follow.
      dropped ||= silent;
      if (dropped) return;
      if (deadly !== undefined && sent.includes(deadly)) [doomed, deadly] = [true, undefined];
      lost ||= doomed && sent.includes('commit');
      far.write(sent);
    });
    far.on('data', (answer) => {
      dropped ||= silent;
      if (dropped) return;
      if (lost) near.destroy();
      else near.write(answer);
    });
  }).listen(path.join(dir, name));
  return {
    dir,
    cutAtCommit: (words) => {
      deadly = words;
    },
    silent: (now) => {
      silent = now;
    },
    close: () => {
      for (const end of open) end.destroy();
      server.close();
    },
  };
}
