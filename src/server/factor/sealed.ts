import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import type { App } from '../app.ts';
import type { Whose } from '../whose.ts';

/** For whom and for what it is sealed: put into another's row it opens nothing. */
interface Of extends Whose {
  readonly id: string;
}

/** Secrets of second factors as the database keeps them: whoever has only the database has none of them. */
export async function sealSecret(app: App, of: Of, secret: string): Promise<Buffer> {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', keyOf(app), nonce).setAAD(boundTo(of));
  const sealed = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
}

/** Throws where it was sealed for another, or under another key. */
export async function openSecret(app: App, of: Of, kept: Buffer): Promise<string> {
  const cipher = createDecipheriv('aes-256-gcm', keyOf(app), kept.subarray(0, 12)).setAAD(boundTo(of));
  cipher.setAuthTag(kept.subarray(12, 28));
  return Buffer.concat([cipher.update(kept.subarray(28)), cipher.final()]).toString('utf8');
}

function keyOf({ macKey }: App): Buffer {
  return Buffer.from(hkdfSync('sha256', macKey, '', 'jingui factor secret', 32));
}

function boundTo({ unit_id, person_id, id }: Of): Buffer {
  return Buffer.from(JSON.stringify([unit_id, person_id, id]));
}
