import { Buffer } from 'node:buffer';
import type { Readable, Writable } from 'node:stream';
import { deserialize } from 'node:v8';
import { frames, pieces, put } from './frames.ts';

/** The two pipes of a process that reads a file, as its work sees them. */
export interface Channel {
  /** The file, whole; null where it is longer than `most`, of which no more is taken in. */
  readonly file: (most: number) => Promise<Buffer | null>;
  /** Tells the server that the file was read: what follows has another measure. */
  readonly taken: () => Promise<void>;
  /** What the server tells next. */
  readonly heard: () => Promise<unknown>;
  readonly say: (said: object) => Promise<void>;
  readonly give: (bytes: Uint8Array) => Promise<void>;
}

const atOnce = 2 ** 20;

export function channelOf(input: Readable, output: Writable): Channel {
  const incoming = frames(input, Number.POSITIVE_INFINITY);
  async function next() {
    const { value, done } = await incoming.next();
    if (done) throw new Error('the server is gone');
    return value;
  }
  return {
    async file(most) {
      const parts: Buffer[] = [];
      let length = 0;
      for (let frame = await next(); frame.piece === pieces.bytes; frame = await next()) {
        length += frame.body.length;
        if (length > most) return null;
        parts.push(frame.body);
      }
      return Buffer.concat(parts);
    },
    taken: () => put(output, pieces.taken),
    heard: async () => deserialize((await next()).body),
    say: (said) => put(output, pieces.said, Buffer.from(JSON.stringify(said))),
    async give(bytes) {
      for (let at = 0; at < bytes.length; at += atOnce)
        await put(output, pieces.bytes, bytes.subarray(at, at + atOnce));
    },
  };
}
