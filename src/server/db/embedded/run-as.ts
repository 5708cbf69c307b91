import { execFile } from 'node:child_process';
import { chown, lchown, readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';

/** How to start PostgreSQL's programs, which refuse to run as root. */
export interface RunAs {
  /** Words before the program, e.g. `unshare …`. */
  prefix: string[];
  /** The user that must own the cluster and the socket directory; undefined: whoever we are. */
  user?: { uid: number; gid: number };
}

const IN_NAMESPACE = ['unshare', '--user', '--map-user=1', '--map-group=1'];

/**
 * As root: in a user namespace, where we look like user 1 and own the same files as before; where namespaces are
 * forbidden or the data belongs to someone else already, as that user, `postgres` or `nobody`.
 */
export async function chooseRunAs(dataDir: string): Promise<RunAs> {
  if (process.getuid?.() !== 0) return { prefix: [] };
  const owner = await stat(path.join(dataDir, 'postgres')).catch(() => stat(dataDir));
  if (owner.uid !== 0) return { prefix: [], user: { uid: owner.uid, gid: owner.gid } };
  if (await works(IN_NAMESPACE)) return { prefix: IN_NAMESPACE };
  const user = (await findUser('postgres')) ?? (await findUser('nobody')) ?? { uid: 65534, gid: 65534 };
  return { prefix: [], user };
}

async function works(prefix: string[]): Promise<boolean> {
  const [command = '', ...args] = prefix;
  return promisify(execFile)(command, [...args, 'true']).then(
    () => true,
    () => false,
  );
}

async function findUser(name: string): Promise<RunAs['user']> {
  const passwd = await readFile('/etc/passwd', 'utf8').catch(() => '');
  const fields = passwd
    .split('\n')
    .map((line) => line.split(':'))
    .find(([user]) => user === name);
  return fields ? { uid: Number(fields[2]), gid: Number(fields[3]) } : undefined;
}

/** Hands a folder and all in it to the user that PostgreSQL runs as. */
export async function giveTo(dir: string, runAs: RunAs): Promise<void> {
  if (!runAs.user) return;
  const { uid, gid } = runAs.user;
  const here = await stat(dir);
  if (here.uid === uid) return;
  for (const entry of await readdir(dir, { recursive: true })) await lchown(path.join(dir, entry), uid, gid);
  // The folder itself last: its owner tells that the whole tree was handed over.
  await chown(dir, uid, gid);
}
