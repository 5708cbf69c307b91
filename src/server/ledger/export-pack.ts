import { rm } from 'node:fs/promises';
import type { Writable } from 'node:stream';
import { type BackupLines, CutShort, parsed } from '../backup/lines.ts';
import { put } from '../backup/put.ts';
import type { ExportTarget } from './export.ts';
import { exportFolder } from './export-folder.ts';

/** Within the sealed file each piece of an export is a line of JSON; what somebody put into the database cannot break it up. */
const format = 'jingui-export-pieces/1';
const ours = /^(rows\/)?[a-z_][a-z0-9_]*\.(jsonl|json|bin)$/;

interface Piece {
  readonly format?: string;
  readonly file?: string;
  readonly text?: string;
  readonly base64?: string;
  readonly pieces?: number;
}

export async function exportInto(out: Writable): Promise<ExportTarget & { close(): Promise<void> }> {
  let pieces = 0;
  await put(out, { format });
  const piece = async (one: Piece) => {
    pieces += 1;
    await put(out, one);
  };
  return {
    text: (file, text) => piece({ file, text }),
    bytes: (file, bytes) => piece({ file, base64: bytes.toString('base64') }),
    close: () => put(out, { pieces }),
  };
}

/** Writes the pieces as the verifier reads them, into an absent or empty directory, which is away again where they are not whole. */
export async function exportOutOf(lines: BackupLines, dir: string): Promise<void> {
  if (parsed<Piece>(await lines.next())?.format !== format) throw new CutShort('no export');
  const to = await exportFolder(dir);
  try {
    for (let n = 0; ; n += 1) {
      const one = parsed<Piece>(await lines.next());
      if (one?.pieces === n && (await lines.next()) === null) return;
      if (!one?.file || !ours.test(one.file)) throw new CutShort('no export');
      if (one.text !== undefined) await to.text(one.file, one.text);
      else await to.bytes(one.file, Buffer.from(one.base64 ?? '', 'base64'));
    }
  } catch (error) {
    await rm(dir, { recursive: true, force: true });
    throw error;
  } finally {
    await to.close();
  }
}
