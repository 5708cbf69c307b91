import { once } from 'node:events';
import { mkdir, open } from 'node:fs/promises';
import path from 'node:path';
import type { Writable } from 'node:stream';
import { endOfSection, fileLineBytes } from './format.ts';
import type { BackupLines } from './lines.ts';

export async function put(out: Writable, line: object): Promise<void> {
  await write(out, `${JSON.stringify(line)}\n`);
}

export async function write(out: Writable, text: string): Promise<void> {
  // A file that broke before tells nobody any more.
  if (out.errored) throw out.errored;
  if (!out.write(text)) await once(out, 'drain');
}

/** A file of the data directory as a section; false where it is no longer there. */
export async function putFile(out: Writable, dataDir: string, file: string): Promise<boolean> {
  const handle = await open(path.join(dataDir, file), 'r').catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
    return null;
  });
  if (!handle) return false;
  await put(out, { file });
  const content = handle.createReadStream({ highWaterMark: fileLineBytes });
  for await (const chunk of content as AsyncIterable<Buffer>) await write(out, `${chunk.toString('base64')}\n`);
  await write(out, endOfSection);
  return true;
}

/** The content of such a section, into its place in the data directory; one that comes again takes the place of the first. */
export async function takeFile(dataDir: string, file: string, lines: BackupLines, again = false): Promise<void> {
  const place = path.join(dataDir, file);
  await mkdir(path.dirname(place), { recursive: true, mode: 0o700 });
  const handle = await open(place, again ? 'w' : 'wx', 0o600);
  try {
    for await (const run of lines.section())
      for (const line of run.toString('latin1').split('\n')) await handle.write(Buffer.from(line, 'base64'));
    await handle.sync();
  } finally {
    await handle.close();
  }
}
