import { Transform, type TransformCallback } from 'node:stream';
import { begin, longestHeader, nonceOf, readHeader, resume, type TextKey } from './envelope.ts';
import { KeyDamaged } from './errors.ts';
import { seal, type Suite, tagBytes, unseal } from './suites.ts';

/** As in age: each part is authenticated before anything of it is let out. */
export const partBytes = 64 * 1024;

/** Seals what flows through. */
export function sealing(suite: Suite, dek: Uint8Array, ref: string, aad: string): Transform {
  const text = begin(suite, dek, ref, 'stream', aad);
  return inParts({
    size: partBytes,
    begin: () => ({ rest: 0, out: text.header }),
    part: (n, last, bytes) => seal(suite, text.key, nonceOf(n, last), text.aad, bytes),
  });
}

/**
 * Opens what flows through, part by part. A stream that was changed, cut short, lengthened or put into another order ends with `KeyDamaged`:
 * what came before is right, and whoever passes it on must not take it for the whole.
 */
export function opening(dek: Uint8Array, ref: string, aad: string): Transform {
  let text: TextKey | undefined;
  return inParts({
    size: partBytes + tagBytes,
    begin: (head) => {
      const header = readHeader(head);
      if (!header) throw new KeyDamaged('sealed stream');
      text = resume(header, dek, ref, 'stream', aad);
      return { rest: header.bytes.length, out: Buffer.alloc(0) };
    },
    part: (n, last, bytes) => {
      const { suite, key, aad: bound } = text as TextKey;
      // Only of an empty stream the last part is empty: else nobody sealed it here.
      if (last && n > 0 && bytes.length === tagBytes) throw new KeyDamaged('sealed stream');
      return unseal(suite, key, nonceOf(n, last), bound, bytes);
    },
  });
}

interface Parts {
  /** Bytes of a part that is not the last. */
  readonly size: number;
  /** Called once with the first bytes, of which it takes `rest`. */
  begin(head: Buffer): { readonly rest: number; readonly out: Buffer };
  part(n: number, last: boolean, bytes: Buffer): Buffer;
}

/** Cuts a stream into parts; a part is the last one only if nothing follows it. */
function inParts({ size, begin, part }: Parts): Transform {
  let held: Buffer[] = [];
  let bytes = 0;
  let begun = false;
  let n = 0;

  function* take(last: boolean): Generator<Buffer> {
    let all = Buffer.concat(held, bytes);
    if (!begun) {
      const { rest, out } = begin(all);
      begun = true;
      if (out.length > 0) yield out;
      all = all.subarray(rest);
    }
    for (; all.length > size; all = all.subarray(size)) yield part(n++, false, all.subarray(0, size));
    if (last) yield part(n++, true, all);
    held = last ? [] : [all];
    bytes = last ? 0 : all.length;
  }

  function push(this: Transform, last: boolean, done: TransformCallback): void {
    try {
      for (const out of take(last)) if (out.length > 0) this.push(out);
      done();
    } catch (error) {
      done(error as Error);
    }
  }

  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      held.push(chunk);
      bytes += chunk.length;
      if (bytes > size + (begun ? 0 : longestHeader)) push.call(this, false, done);
      else done();
    },
    flush(done) {
      push.call(this, true, done);
    },
  });
}
