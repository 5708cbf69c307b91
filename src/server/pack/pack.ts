import { createHash, randomBytes } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { Transform, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { version } from '../http/version.ts';
import { KeyDamaged } from '../keys/errors.ts';
import { type Pair, sendTo } from '../keys/pairs.ts';
import { sealing } from '../keys/stream.ts';
import { suiteOf } from '../keys/suites.ts';
import { type Coded, codeFor } from './code.ts';
import { boundTo, type KeptKeys, keyOf, type PackHead, type PackKind, writeHead } from './head.ts';

/** A sealed file while it is written, under a name that says it is not whole. */
export interface Pack {
  /** Takes the content. */
  readonly out: Writable;
  readonly part: string;
  /** Opens it without the installation; null where nobody is to have one. */
  readonly code: string | null;
  /** All is on the disk; its SHA-256. */
  finish(): Promise<string>;
  drop(): Promise<void>;
}

export interface Packing {
  readonly kind: PackKind;
  readonly keys: KeptKeys;
  readonly at: string;
  readonly coded?: boolean;
}

/** Begins a file that the keys of the installation open, its owner's alone. No key is wanted for it. */
export async function startPack(target: string, { kind, keys, at, coded = false }: Packing): Promise<Pack> {
  const pair = keys.pairs.at(-1) as Pair;
  const suite = suiteOf(pair.suite);
  if (!suite) throw new KeyDamaged('levels.json');
  const fileKey = randomBytes(32);
  const named = { kind, made_at: at };
  const told: Coded | null = coded ? codeFor(suite, fileKey, named) : null;
  const to = await sendTo(pair, fileKey, keyOf(named));
  const whole: PackHead = { format: 'jingui-sealed/1', ...named, version, suite: suite.id, keys, to };
  const head = writeHead(told ? { ...whole, code: told.code } : whole);

  const part = `${target}.part`;
  await rm(part, { force: true });
  const file = createWriteStream(part, { flags: 'wx', mode: 0o600, flush: true });
  const digest = createHash('sha256');
  const noted = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      digest.update(chunk);
      done(null, chunk);
    },
  });
  noted.write(head);
  const out = createGzip({ level: 3 });
  const written = pipeline(out, sealing(suite, fileKey, kind, boundTo(head)), noted, file);
  // Whoever writes is told by the stream he writes to.
  written.catch((error: Error) => out.destroy(error));
  return {
    out,
    part,
    code: told?.line ?? null,
    finish: async () => {
      out.end();
      await written;
      return digest.digest('hex');
    },
    drop: async () => {
      out.destroy();
      await written.catch(() => {});
      await rm(part, { force: true });
    },
  };
}
