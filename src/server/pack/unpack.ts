import { createReadStream } from 'node:fs';
import { pipeline, type Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { opening } from '../keys/stream.ts';
import { boundTo, type ReadHead } from './head.ts';

/** The content of a sealed file. Its stream ends with an error where the file is not, to the last byte, what was written. */
export function unpacked(place: string, { head, bytes }: ReadHead, fileKey: Buffer): Readable {
  const content = createGunzip();
  pipeline(
    createReadStream(place, { start: bytes.length }),
    opening(fileKey, head.kind, boundTo(bytes)),
    content,
    () => {}, // Whoever reads is told by the stream he reads.
  );
  return content;
}
