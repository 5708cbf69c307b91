import { z } from 'zod';
import { agreementOf } from './agreement.ts';
import { KeyDamaged } from './errors.ts';
import { derive, type Suite, suiteOf, unwrap, wrap } from './suites.ts';

/**
 * A key pair of the installation: to its public half backups are sealed while no key is at hand, sealed or stopped as the installation
 * may be. The private half is wrapped by the master key.
 */
export const pairSchema = z.strictObject({
  id: z.number().int().positive(),
  suite: z.number().int(),
  public: z.string(),
  wrapped: z.string(),
  made: z.string(),
});

export type Pair = Readonly<z.infer<typeof pairSchema>>;

/** A secret for whoever has the private half. */
export const sentSchema = z.strictObject({ pair: z.number().int(), point: z.string(), wrapped: z.string() });
export type Sent = Readonly<z.infer<typeof sentSchema>>;

type Named = Pick<Pair, 'id' | 'made'>;

export async function makePair(suite: Suite, master: Uint8Array, named: Named): Promise<Pair> {
  const made = (await agreementOf(suite)).generate();
  return {
    ...named,
    suite: suite.id,
    public: made.public.toString('base64'),
    wrapped: wrap(suite, master, made.private, nameOf(named)).toString('base64'),
  };
}

/** The same pair under another master key. */
export function rewrapPair(suite: Suite, pair: Pair, from: Uint8Array, to: Uint8Array): Pair {
  const secret = unwrap(suite, from, Buffer.from(pair.wrapped, 'base64'), nameOf(pair));
  return { ...pair, wrapped: wrap(suite, to, secret, nameOf(pair)).toString('base64') };
}

/** As in ECIES: a key of its own for each secret, agreed on with a pair that is thrown away. */
export async function sendTo(pair: Pair, secret: Uint8Array, aad: string): Promise<Sent> {
  const suite = suiteFor(pair);
  const agreement = await agreementOf(suite);
  const [once, to] = [agreement.generate(), Buffer.from(pair.public, 'base64')];
  const by = lockOf(suite, agreement.agree(once.private, to), [once.public, to]);
  return {
    pair: pair.id,
    point: once.public.toString('base64'),
    wrapped: wrap(suite, by, secret, aad).toString('base64'),
  };
}

/** Throws `KeyDamaged` for anything that was not sent to this pair with this AAD, and where the master key is another. */
export async function received(pair: Pair, master: Uint8Array, sent: Sent, aad: string): Promise<Buffer> {
  const suite = suiteFor(pair);
  const agreement = await agreementOf(suite);
  const secret = unwrap(suite, master, Buffer.from(pair.wrapped, 'base64'), nameOf(pair));
  const [point, to] = [Buffer.from(sent.point, 'base64'), Buffer.from(pair.public, 'base64')];
  let shared: Buffer;
  try {
    shared = agreement.agree(secret, point);
  } catch (error) {
    throw new KeyDamaged('sealed file', error);
  }
  return unwrap(suite, lockOf(suite, shared, [point, to]), Buffer.from(sent.wrapped, 'base64'), aad);
}

function lockOf(suite: Suite, shared: Uint8Array, ends: readonly Buffer[]): Buffer {
  return derive(suite, shared, Buffer.concat(ends), 'jingui pair', suite.keyBytes);
}

function suiteFor({ suite: id }: Pair): Suite {
  const suite = suiteOf(id);
  if (!suite) throw new KeyDamaged('key pair');
  return suite;
}

function nameOf({ id, made }: Named): string {
  return `jingui key pair ${id} ${made}`;
}
