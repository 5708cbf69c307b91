import type { Readable, Writable } from 'node:stream';

/** What a piece between the server and a process that reads a file is. */
export const pieces = { said: 0, bytes: 1, end: 2, told: 3, taken: 4, done: 5 } as const;
export type Piece = (typeof pieces)[keyof typeof pieces];

export interface Frame {
  readonly piece: Piece;
  readonly body: Buffer;
}

const headLength = 5;

/** Writes one piece and waits until the other side has room for more. */
export async function put(out: Writable, piece: Piece, body: Uint8Array = new Uint8Array()): Promise<void> {
  const head = Buffer.alloc(headLength);
  head.writeUInt32LE(body.length);
  head[headLength - 1] = piece;
  out.write(head);
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  out.write(body, (error) => (error ? reject(error) : resolve()));
  return promise;
}

/** Pieces as they come; a longer one than `most` is not waited for. */
export async function* frames(from: Readable, most: number): AsyncGenerator<Frame> {
  let held: Buffer[] = [];
  let length = 0;
  for await (const chunk of from as AsyncIterable<Buffer>) {
    held.push(chunk);
    length += chunk.length;
    while (length >= headLength) {
      const head = held[0] as Buffer;
      if (head.length < headLength) held = [Buffer.concat(held)];
      const [first] = held as [Buffer];
      const size = first.readUInt32LE();
      if (size > most) throw new RangeError(`a piece of ${size} bytes`);
      if (length < headLength + size) break;
      const all = held.length === 1 ? first : Buffer.concat(held);
      const rest = all.subarray(headLength + size);
      held = rest.length > 0 ? [rest] : [];
      length = rest.length;
      yield { piece: all[headLength - 1] as Piece, body: all.subarray(headLength, headLength + size) };
    }
  }
}
