import { createHash, randomBytes } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { Transform, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Digest, Files } from '#kernel/files.ts';
import { markingOfFile, marksOfFile } from './file-marks.ts';

/** A file that has arrived whole and lies in its place; until a row names it, nothing refers to it. */
export interface Stored extends Digest {
  readonly upload: string;
}

const plainName = /^[a-z0-9_-]{1,64}$/i;

/** Where a file lies: by unit and content. The upload's id keeps two uploads of the same content apart, so that one can go without the other. */
export function pathOf(
  filesDir: string,
  unit: string,
  file: { readonly upload: string; readonly sha256: string },
): string {
  for (const part of [unit, file.upload, file.sha256])
    if (!plainName.test(part)) throw new Error(`not a file name: ${part}`);
  return path.join(filesDir, unit, file.sha256.slice(0, 2), `${file.sha256}-${file.upload}`);
}

/** Takes a stream in: written beside, flushed to the disk, then renamed into place, so that a file is there whole or not at all. */
export async function storeFile(filesDir: string, unit: string, upload: string, content: Readable): Promise<Stored> {
  const staging = path.join(filesDir, 'staging');
  const part = path.join(staging, randomBytes(16).toString('hex'));
  await mkdir(staging, { recursive: true, mode: 0o700 });
  try {
    const stored = { upload, ...(await take(content, part)) };
    const place = pathOf(filesDir, unit, stored);
    await mkdir(path.dirname(place), { recursive: true, mode: 0o700 });
    await rename(part, place);
    await flush(path.dirname(place));
    return stored;
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
}

async function take(content: Readable, into: string): Promise<Digest> {
  const hash = createHash('sha256');
  let size = 0;
  const counted = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      size += chunk.length;
      done(null, chunk);
    },
  });
  await pipeline(content, counted, createWriteStream(into, { flags: 'wx', mode: 0o600, flush: true }));
  return { sha256: hash.digest('hex'), size };
}

async function flush(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => null); // Windows cannot open a folder; its renames are journalled.
  await handle?.sync().catch(() => {});
  await handle?.close();
}

export async function removeFile(
  filesDir: string,
  unit: string,
  file: { upload: string; sha256: string },
): Promise<void> {
  await rm(pathOf(filesDir, unit, file), { force: true });
}

/** The unit's files for facts. */
export function filesOf(filesDir: string, unit: string): Files {
  return {
    digest: async (upload, sha256) => {
      if (!plainName.test(upload) || !plainName.test(sha256)) return null;
      // Gone or unreadable: for who asks, it does not hold what it held.
      return digestOf(pathOf(filesDir, unit, { upload, sha256 })).catch(() => null);
    },
    marks: async (upload, sha256) => {
      if (!plainName.test(upload) || !plainName.test(sha256)) return [];
      return marksOfFile(pathOf(filesDir, unit, { upload, sha256 })).catch(() => []);
    },
    marking: async (upload, sha256, due) => {
      if (!plainName.test(upload) || !plainName.test(sha256)) return null;
      return markingOfFile(pathOf(filesDir, unit, { upload, sha256 }), due).catch(() => null);
    },
  };
}

/** What a file holds. Throws where it cannot be read. */
export async function digestOf(file: string): Promise<Digest> {
  const hash = createHash('sha256');
  let size = 0;
  for await (const chunk of createReadStream(file) as AsyncIterable<Buffer>) {
    hash.update(chunk);
    size += chunk.length;
  }
  return { sha256: hash.digest('hex'), size };
}
