import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import { z } from 'zod';
import { masterSchema } from '../keys/master.ts';
import { pairSchema, sentSchema } from '../keys/pairs.ts';

/**
 * What leaves the data directory is sealed whole:
 *
 *     "JGP" 1 | length of the head (4) | head, JSON in clear | gzip of the content, as a sealed stream
 *
 * The key of the content is the file's own. The head tells who opens it, and bears the master key as it was kept and the pairs it wraps: on
 * a bare machine the passphrase or the shares are all that is wanted beside the file. The stream is bound to every byte of the head.
 */
const schema = z.strictObject({
  format: z.literal('jingui-sealed/1'),
  kind: z.enum(['backup', 'keys', 'export']),
  version: z.string(),
  made_at: z.string(),
  suite: z.number().int(),
  keys: z.strictObject({
    master: masterSchema,
    /** Number of the master key that wraps the pairs. */
    by: z.number().int(),
    pairs: z.array(pairSchema).min(1),
  }),
  to: sentSchema,
  /** The same key for whoever has the code that was told when the file was made. */
  code: z.strictObject({ salt: z.string(), wrapped: z.string() }).optional(),
});

export type PackHead = Readonly<z.infer<typeof schema>>;
export type PackKind = PackHead['kind'];
/** What of an installation's keys stands in the head. */
export type KeptKeys = PackHead['keys'];

const magic = Buffer.from('JGP\u0001', 'latin1');
const lengthBytes = 4;
const mostBytes = 1024 * 1024;

/** A head as it stands in front of the content. */
export function writeHead(head: PackHead): Buffer {
  const text = Buffer.from(JSON.stringify(head));
  const length = Buffer.alloc(lengthBytes);
  length.writeUInt32BE(text.length);
  return Buffer.concat([magic, length, text]);
}

export interface ReadHead {
  readonly head: PackHead;
  /** As it stands there. */
  readonly bytes: Buffer;
}

/** Undefined where the file is none of these; null where it is a damaged one. Throws what the file system says. */
export async function readHead(place: string): Promise<ReadHead | null | undefined> {
  const file = await open(place, 'r');
  try {
    const start = Buffer.alloc(magic.length + lengthBytes);
    await file.read(start, 0, start.length, 0);
    if (!start.subarray(0, magic.length).equals(magic)) return undefined;
    const length = start.readUInt32BE(magic.length);
    if (length > mostBytes) return null;
    const bytes = Buffer.alloc(start.length + length);
    const { bytesRead } = await file.read(bytes, 0, bytes.length, 0);
    if (bytesRead < bytes.length) return null;
    const { success, data } = schema.safeParse(parsed(bytes.toString('utf8', start.length)));
    return success ? { head: data, bytes } : null;
  } finally {
    await file.close();
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** What the content's stream is bound to. */
export function boundTo(head: Uint8Array): string {
  return `jingui file ${createHash('sha256').update(head).digest('hex')}`;
}

/** What the key of the file is bound to, wherever it is wrapped. */
export function keyOf({ kind, made_at }: Pick<PackHead, 'kind' | 'made_at'>): string {
  return `jingui file key ${kind} ${made_at}`;
}
