import { randomBytes } from 'node:crypto';
import { KeyDamaged } from './errors.ts';
import { openField, sealField } from './field.ts';
import { type Pair, type Sent, sendTo, sentSchema } from './pairs.ts';
import { suiteOf } from './suites.ts';

/** What is sealed while no key is at hand: a key of its own, which opens with the private half of the installation's pair. */
const ref = 'letter';

export async function writeLetter(pair: Pair, plain: Uint8Array, aad: string): Promise<string> {
  const suite = suiteOf(pair.suite);
  if (!suite) throw new KeyDamaged('key pair');
  const dek = randomBytes(32);
  const envelope = sealField(suite, dek, ref, plain, aad);
  return JSON.stringify({ sent: await sendTo(pair, dek, aad), envelope: envelope.toString('base64') });
}

/** Throws `KeysSealed`, and `KeyDamaged` for anything but what was written for this AAD. */
export async function readLetter(
  text: string,
  aad: string,
  received: (sent: Sent, aad: string) => Promise<Buffer>,
): Promise<Buffer> {
  const { sent, envelope } = JSON.parse(text) as { sent: unknown; envelope: string };
  const to = sentSchema.safeParse(sent).data;
  if (!to) throw new KeyDamaged('letter');
  return openField(await received(to, aad), ref, Buffer.from(envelope, 'base64'), aad);
}
