import { cp, mkdir, readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { KeyDamaged } from '../keys/errors.ts';
import type { Master } from '../keys/master.ts';
import { type KeptKeys, type ReadHead, readHead } from '../pack/head.ts';
import { type FileKeyOf, keptKeys, openedBy } from '../pack/kept.ts';
import { unpacked } from '../pack/unpack.ts';
import { checkFile } from './head.ts';
import { keysBeside, takeKeys } from './keys-file.ts';
import { BackupLines, unzipped } from './lines.ts';
import { noKeysFile, notBackup, nothingOpens, otherKeysFile, unreadable } from './refusals.ts';

/** By what a sealed backup is opened. */
export interface Opening {
  /** The passphrase, what the shares give together, or what the device makes. Throws `StartError`. */
  readonly secretOf?: ((master: Master) => Promise<Buffer>) | undefined;
  /** File or folder of the keys of objects; by default the file beside. */
  readonly keysFrom?: string | undefined;
  /** Of a server whose keys are open: it looks at rows and files, and wants no keys of objects. */
  readonly fileKeyOf?: FileKeyOf | undefined;
}

export interface Source {
  readonly lines: BackupLines;
  /** As versions before 0.3.0 made them. */
  readonly clear: boolean;
  /** Puts the keys of objects in their place. */
  takeKeys(dataDir: string): Promise<void>;
}

/** Everything that can be refused without a database is. Throws `StartError`. */
export async function openSource(source: string, opening: Opening): Promise<Source> {
  const read = await readHead(source).catch((error: unknown) => {
    throw unreadable(source, error);
  });
  if (read === undefined) {
    await checkFile(source);
    return { lines: new BackupLines(unzipped(source)), clear: true, takeKeys: async () => {} };
  }
  if (read?.head.kind !== 'backup') throw notBackup(source);
  const { fileKeyOf, secretOf, keysFrom = keysBeside(source) } = opening;
  if (fileKeyOf) return sealed(source, read, fileKeyOf, async () => {});
  if (!secretOf) throw nothingOpens();
  const keys = await keysIn(keysFrom, read);
  const open = openedBy(keys.kept, await secretOf(keys.kept.master));
  return sealed(source, read, open, (dataDir) => keys.take(dataDir, open));
}

async function sealed(source: string, read: ReadHead, fileKeyOf: FileKeyOf, take: Source['takeKeys']): Promise<Source> {
  const fileKey = await fileKeyOf(read.head).catch((error: unknown) => {
    throw error instanceof KeyDamaged ? notBackup(source, error) : error;
  });
  return { lines: new BackupLines(unpacked(source, read, fileKey)), clear: false, takeKeys: take };
}

interface Keys {
  /** A later one opens what was sealed under an earlier master key too. */
  readonly kept: KeptKeys;
  take(dataDir: string, fileKeyOf: FileKeyOf): Promise<void>;
}

async function keysIn(place: string, backup: ReadHead): Promise<Keys> {
  const { vault } = backup.head.keys.master;
  const is = await stat(place).catch((error: unknown) => {
    throw noKeysFile(place, error);
  });
  if (is.isDirectory()) {
    const kept = await keptKeys(place).catch((error: unknown) => {
      throw noKeysFile(place, error);
    });
    if (kept.master.vault !== vault) throw otherKeysFile(place, 'other');
    return { kept, take: (dataDir) => copyKeys(place, dataDir) };
  }
  const read = await readHead(place).catch((error: unknown) => {
    throw noKeysFile(place, error);
  });
  if (read?.head.kind !== 'keys') throw notBackup(place);
  const { keys: kept, made_at } = read.head;
  if (kept.master.vault !== vault) throw otherKeysFile(place, 'other');
  if (made_at < backup.head.made_at) throw otherKeysFile(place, 'older');
  const take: Keys['take'] = async (dataDir, fileKeyOf) => {
    try {
      await takeKeys(new BackupLines(unpacked(place, read, await fileKeyOf(read.head))), dataDir);
    } catch (error) {
      throw notBackup(place, error);
    }
  };
  return { kept, take };
}

/** From the folder of an installation nobody works on. */
async function copyKeys(from: string, dataDir: string): Promise<void> {
  const to = path.join(dataDir, 'keys');
  await mkdir(path.join(to, 'vault'), { recursive: true, mode: 0o700 });
  await cp(path.join(from, 'master.json'), path.join(to, 'master.json'));
  for (const name of await readdir(path.join(from, 'vault')))
    await cp(path.join(from, 'vault', name), path.join(to, 'vault', name));
}
