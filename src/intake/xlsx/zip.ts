import { crc32, createInflateRaw } from 'node:zlib';
import type { Meter } from '../limits.ts';
import { stop } from '../read-error.ts';

/** One part of a packed file, as the central directory lists it. Declared sizes are not trusted. */
export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly encrypted: boolean;
  readonly crc: number;
  readonly packed: Uint8Array;
}

/**
 * Lists the parts of a zip by its central directory; names in lower case with forward slashes, which are never paths of anything. Nothing is
 * unpacked. Throws ReadStop on damage, and where the directory promises more than a file may unpack to.
 */
export function listZip(bytes: Uint8Array, meter: Meter): Map<string, ZipEntry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  if (count > meter.limits.maxParts) stop('file_too_many_parts', { parts: meter.limits.maxParts });
  const entries = new Map<string, ZipEntry>();
  const spans: Span[] = [];
  let declared = 0;
  let at = view.getUint32(end + 16, true);
  for (let i = 0; i < count; i++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50) stop('file_damaged');
    const nameLength = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    const key = name.replaceAll('\\', '/').toLowerCase();
    const span = spanOf(view, view.getUint32(at + 42, true), view.getUint32(at + 20, true));
    spans.push(span);
    declared += view.getUint32(at + 24, true);
    entries.set(key, {
      name: key,
      method: view.getUint16(at + 10, true),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      crc: view.getUint32(at + 16, true),
      packed: bytes.subarray(span.data, span.to),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  meter.packed(declared, bytes.length);
  // One stretch of bytes unpacked as many parts is how a small file becomes a huge one.
  spans.sort((a, b) => a.from - b.from);
  if (spans.some(({ from }, n) => n > 0 && from < (spans[n - 1] as Span).to)) stop('file_damaged');
  return entries;
}

/** Where a part lies, its own head included. */
interface Span {
  readonly from: number;
  readonly data: number;
  readonly to: number;
}

function findEnd(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= lowest; at--) if (view.getUint32(at, true) === 0x06054b50) return at;
  return stop('file_damaged');
}

function spanOf(view: DataView, local: number, size: number): Span {
  if (local + 30 > view.byteLength || view.getUint32(local, true) !== 0x04034b50) stop('file_damaged');
  const data = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  if (data + size > view.byteLength) stop('file_damaged');
  return { from: local, data, to: data + size };
}

/** Unpacks in pieces, so that neither a large sheet nor a zip bomb is ever whole in memory. */
export async function* unpack(entry: ZipEntry, meter: Meter): AsyncGenerator<Buffer> {
  if (entry.encrypted) stop('file_encrypted');
  if (entry.method === 0) {
    meter.unpacked(entry.packed.length);
    if (crc32(entry.packed) !== entry.crc) stop('file_damaged');
    yield Buffer.from(entry.packed.buffer, entry.packed.byteOffset, entry.packed.byteLength);
    return;
  }
  if (entry.method !== 8) stop('file_damaged');
  const inflate = createInflateRaw({ chunkSize: 1 << 19 });
  inflate.end(entry.packed);
  let crc = 0;
  try {
    for await (const chunk of inflate as AsyncIterable<Buffer>) {
      meter.unpacked(chunk.length);
      crc = crc32(chunk, crc);
      yield chunk;
      await meter.breathe(inflate.bytesWritten, entry.packed.length);
    }
  } catch (error) {
    if (error instanceof Error && 'errno' in error) stop('file_damaged');
    throw error;
  } finally {
    inflate.destroy();
  }
  if (crc !== entry.crc) stop('file_damaged');
}

/** A part that is held in memory whole. */
const mostWhole = 64 * 2 ** 20;

export async function unpackWhole(entry: ZipEntry, meter: Meter): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of unpack(entry, meter)) {
    length += chunk.length;
    if (length > mostWhole) stop('file_unpacks_too_large', { mib: Math.round(mostWhole / 2 ** 20) });
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** A small part as one text. */
export async function unpackText(entry: ZipEntry, meter: Meter): Promise<string> {
  return (await unpackWhole(entry, meter)).toString('utf8').replace(/^\uFEFF/, '');
}
