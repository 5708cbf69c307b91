import { createHash, randomBytes } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { access, type FileHandle, mkdir, open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Digest, Files } from '#kernel/files.ts';
import { longestHeader, readHeader } from './keys/envelope.ts';
import type { Keyring } from './keys/keyring.ts';
import { aadOf, type ObjectKey } from './keys/object-key.ts';
import { markingOfFile, marksOfFile } from './marks/marks-of-file.ts';

/** A file by what the row that names it tells: under which upload it came, and what its content is. */
export interface FileRef {
  readonly upload: string;
  readonly sha256: string;
}

/** A file that has arrived whole and lies in its place; until a row names it, nothing refers to it. */
export interface Stored extends Digest {
  readonly upload: string;
}

/** Where files lie, and the keys under which they do: on the disk there is ciphertext only, also of what is not whole yet. */
export interface FileStore {
  readonly filesDir: string;
  readonly keys: Pick<Keyring, 'open'>;
}

const plainName = /^[a-z0-9_-]{1,64}$/i;

/** Where a file lies: by unit and content. The upload's id keeps two uploads of the same content apart, so that one can go without the other. */
export function pathOf(filesDir: string, unit: string, file: FileRef): string {
  for (const part of [unit, file.upload, file.sha256])
    if (!plainName.test(part)) throw new Error(`not a file name: ${part}`);
  return path.join(filesDir, unit, file.sha256.slice(0, 2), `${file.sha256}-${file.upload}`);
}

/** What a file's ciphertext is bound to: an upload of one unit. */
export function fileAad(unit: string, upload: string): string {
  return aadOf({ unit, table: 'file', id: upload, field: 'content' });
}

/**
 * Takes a stream in under a key: written beside, flushed to the disk, then renamed into place, so that a file is there whole or not at all.
 * `fresh`: it was not there before. The same upload sent again leaves what is there.
 */
export async function putFile(
  filesDir: string,
  unit: string,
  upload: string,
  key: Pick<ObjectKey, 'sealing'>,
  content: Readable,
): Promise<Stored & { readonly fresh: boolean }> {
  const staging = path.join(filesDir, 'staging');
  const part = path.join(staging, randomBytes(16).toString('hex'));
  await mkdir(staging, { recursive: true, mode: 0o700 });
  try {
    const stored = { upload, ...(await take(content, key.sealing(fileAad(unit, upload)), part)) };
    const place = pathOf(filesDir, unit, stored);
    const fresh = !(await isThere(place));
    if (fresh) await putInPlace(part, place);
    else await rm(part, { force: true });
    return { ...stored, fresh };
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
}

/** Over what was there before. */
export async function putInPlace(part: string, place: string): Promise<void> {
  await mkdir(path.dirname(place), { recursive: true, mode: 0o700 });
  await rename(part, place);
  await flush(path.dirname(place));
}

/** The digest is of what came in; what is written is sealed. */
export async function take(content: Readable, sealing: Transform, into: string): Promise<Digest> {
  const hash = createHash('sha256');
  let size = 0;
  const counted = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      size += chunk.length;
      done(null, chunk);
    },
  });
  await pipeline(content, counted, sealing, createWriteStream(into, { flags: 'wx', mode: 0o600, flush: true }));
  return { sha256: hash.digest('hex'), size };
}

async function flush(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => null); // Windows cannot open a folder; its renames are journalled.
  await handle?.sync().catch(() => {});
  await handle?.close();
}

export async function isThere(place: string): Promise<boolean> {
  return access(place).then(
    () => true,
    () => false,
  );
}

/** Name of the key under which a file lies; null where it lies in clear, as all did before files were sealed. */
export async function keyOfFile(place: string): Promise<string | null> {
  const handle = await open(place, 'r');
  return keyIn(handle).finally(() => handle.close());
}

async function keyIn(handle: FileHandle): Promise<string | null> {
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(longestHeader), 0, longestHeader, 0);
  return readHeader(buffer.subarray(0, bytesRead))?.ref ?? null;
}

/** The file's content. Whoever asks has seen to it that it may be read: it goes out to people by `release` alone. */
export function contentOf({ filesDir, keys }: FileStore, unit: string, file: FileRef): Readable {
  return Readable.from(plain(keys, pathOf(filesDir, unit, file), fileAad(unit, file.upload)), { objectMode: false });
}

async function* plain(keys: FileStore['keys'], place: string, aad: string): AsyncGenerator<Buffer> {
  // Opened once: meanwhile another, under another key, may be put in its place.
  const handle = await open(place, 'r');
  try {
    const ref = await keyIn(handle);
    const source = handle.createReadStream({ start: 0, autoClose: false });
    if (ref === null) return yield* source;
    const opening = (await keys.open(ref)).opening(aad);
    pipeline(source, opening).catch((error: Error) => opening.destroy(error));
    yield* opening;
  } finally {
    await handle.close();
  }
}

/** The unit's files for facts. */
export function filesOf(store: FileStore, unit: string): Files {
  const isNamed = (upload: string, sha256: string) => plainName.test(upload) && plainName.test(sha256);
  return {
    digest: async (upload, sha256) => {
      if (!isNamed(upload, sha256)) return null;
      // Gone or unreadable: for who asks, it does not hold what it held.
      return digestOf(contentOf(store, unit, { upload, sha256 })).catch(() => null);
    },
    marks: async (upload, sha256) => {
      if (!isNamed(upload, sha256)) return [];
      return marksOfFile(() => contentOf(store, unit, { upload, sha256 }));
    },
    marking: async (upload, sha256, due) => {
      if (!isNamed(upload, sha256)) return null;
      return markingOfFile(() => contentOf(store, unit, { upload, sha256 }), due);
    },
  };
}

/** What a stream holds. Throws where it cannot be read. */
export async function digestOf(content: Readable): Promise<Digest> {
  const hash = createHash('sha256');
  let size = 0;
  for await (const chunk of content as AsyncIterable<Buffer>) {
    hash.update(chunk);
    size += chunk.length;
  }
  return { sha256: hash.digest('hex'), size };
}
