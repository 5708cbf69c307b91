import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { KeyDamaged } from '../keys/errors.ts';
import type { KeptKeys } from '../pack/head.ts';
import { startPack } from '../pack/pack.ts';
import { type BackupLines, CutShort, parsed } from './lines.ts';
import { put, putFile, takeFile } from './put.ts';

/** Beside the backup, so that it can be kept apart from it: what was destroyed since is opened by nobody who has but one of the two. */
export function keysBeside(file: string): string {
  return `${file}.keys`;
}

const format = 'jingui-keys/1';
const ours = /^keys\/(master\.json|vault\/(levels\.json|[0-9a-f]{8}\.keys))$/;

/** The keys of objects and what wraps them, each wrapped as it lies there. Wants the lock of the vault. */
export async function packKeys(target: string, dataDir: string, keys: KeptKeys, at: string) {
  const pack = await startPack(target, { kind: 'keys', keys, at });
  try {
    await put(pack.out, { format });
    const names = await readdir(path.join(dataDir, 'keys', 'vault'));
    const files = ['keys/master.json', ...names.map((name) => `keys/vault/${name}`)].filter((one) => ours.test(one));
    for (const file of files) if (!(await putFile(pack.out, dataDir, file))) throw new KeyDamaged(file);
    await put(pack.out, { end: true, files: files.length });
    return { pack, sha256: await pack.finish() };
  } catch (error) {
    await pack.drop();
    throw error;
  }
}

/** Puts them where they belong. Throws `CutShort` and what the stream throws. */
export async function takeKeys(lines: BackupLines, dataDir: string): Promise<void> {
  if (parsed<{ format?: string }>(await lines.next())?.format !== format) throw new CutShort('no keys');
  for (let files = 0; ; files += 1) {
    const section = parsed<{ file?: string; end?: boolean; files?: number }>(await lines.next());
    if (section?.end && section.files === files && (await lines.next()) === null) return;
    if (!section?.file || !ours.test(section.file)) throw new CutShort('no keys');
    await takeFile(dataDir, section.file, lines);
  }
}
