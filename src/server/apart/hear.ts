import type { Readable } from 'node:stream';
import { mostSaid } from './costs.ts';
import { ApartEnded } from './ended.ts';
import { type Frame, frames, pieces } from './frames.ts';

interface Hearing {
  readonly hear: (said: object) => unknown;
  readonly hearBytes?: (bytes: Uint8Array) => void;
}

/** Hears one thing after the other: while the server is busy with what was said, the process waits. False where it went before it was done. */
export async function hearAll(from: Readable, { hear, hearBytes }: Hearing, taken: () => void): Promise<boolean> {
  for await (const { piece, body } of bounded(from)) {
    if (piece === pieces.done) return true;
    if (piece === pieces.taken) taken();
    else if (piece === pieces.bytes) hearBytes?.(body);
    else await hear(plain(body));
  }
  return false;
}

async function* bounded(from: Readable): AsyncGenerator<Frame> {
  let all = 0;
  try {
    for await (const frame of frames(from, mostSaid.piece)) {
      all += frame.body.length;
      if (all > mostSaid.all) throw new RangeError(`${all} bytes`);
      yield frame;
    }
  } catch (error) {
    throw new ApartEnded(error instanceof RangeError ? 'memory' : 'broken', String(error));
  }
}

function plain(body: Buffer): object {
  try {
    return JSON.parse(body.toString()) as object;
  } catch {
    throw new ApartEnded('broken', 'no JSON');
  }
}
