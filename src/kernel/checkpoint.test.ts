import { createHash, createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  checkpointBody,
  formatNote,
  formatVkey,
  fromBase64,
  parseCheckpoint,
  parseNote,
  parseVkey,
  toBase64,
  verifierKey,
} from './checkpoint.ts';

const sha256 = (bytes: Uint8Array): Uint8Array => createHash('sha256').update(bytes).digest();
const root = Uint8Array.from({ length: 32 }, (_, i) => i);

describe('a checkpoint', () => {
  it('reads back what was written', () => {
    for (const alg of ['sha256', 'sm3'] as const) {
      const checkpoint = { origin: 'jingui/abc', size: 12345678901, root, alg };
      const body = checkpointBody(checkpoint);
      expect(parseCheckpoint(body)).toEqual(checkpoint);
    }
    expect(checkpointBody({ origin: 'o', size: 0, root, alg: 'sha256' })).toBe(`o\n0\n${toBase64(root)}\n`);
  });

  it('refuses what is none', () => {
    const good = checkpointBody({ origin: 'o', size: 7, root, alg: 'sha256' });
    const bad = [
      '',
      good.slice(0, -1),
      good.replace('7', '07'),
      good.replace('7', '-7'),
      good.replace('7', '1e3'),
      `\n${good}`,
      good.replace('AAEC', 'AAE'),
      `${good}\n`,
    ];
    for (const text of bad) expect(parseCheckpoint(text), JSON.stringify(text)).toBeNull();
    expect(parseCheckpoint(good.replace('7', '9007199254740993'))).toBeNull();
    expect(parseCheckpoint(`${good}some extension\n`)?.size).toBe(7);
  });
});

describe('a signed note', () => {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const raw = Buffer.from(publicKey.export({ format: 'jwk' }).x as string, 'base64url');
  const key = verifierKey('jingui/abc', raw, sha256);
  const body = checkpointBody({ origin: key.name, size: 3, root, alg: 'sha256' });
  const signature = sign(null, Buffer.from(body), privateKey);
  const text = formatNote({ body, signatures: [{ name: key.name, keyId: key.keyId, signature }] });

  it('has the form other tools read', () => {
    expect(text.startsWith(`${body}\n— jingui/abc `)).toBe(true);
    const note = parseNote(text);
    expect(note?.body).toBe(body);
    expect(note?.signatures).toHaveLength(1);
    expect(verify(null, Buffer.from(note?.body ?? ''), publicKey, note?.signatures[0]?.signature as Uint8Array)).toBe(
      true,
    );
  });

  it('may carry the signatures of witnesses', () => {
    const more = formatNote({
      body,
      signatures: [...(parseNote(text)?.signatures ?? []), { name: 'w', keyId: new Uint8Array(4), signature }],
    });
    expect(parseNote(more)?.signatures.map(({ name }) => name)).toEqual(['jingui/abc', 'w']);
  });

  it('is refused where a line is torn', () => {
    for (const bad of [
      body,
      text.slice(0, -1),
      text.replace('— ', '- '),
      text.replace('— jingui/abc', '— jingui/a+c'),
      `${text}x\n`,
    ]) {
      expect(parseNote(bad), JSON.stringify(bad)).toBeNull();
    }
  });

  it('has a verifier key that reads back and refuses a wrong key id', () => {
    const vkey = formatVkey(key);
    expect(parseVkey(vkey, sha256)).toEqual({ ...key, publicKey: new Uint8Array(raw) });
    expect(parseVkey(vkey.replace('jingui', 'jinguj'), sha256)).toBeNull();
  });
});

describe('the note package of the Go project', () => {
  const vkey = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW';
  const text =
    "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n\n" +
    '— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n';

  it('signs notes that are read and hold here', () => {
    const key = parseVkey(vkey, sha256);
    const note = parseNote(text);
    const [own] = note?.signatures ?? [];
    expect(toBase64(own?.keyId ?? new Uint8Array())).toBe(toBase64(key?.keyId ?? new Uint8Array(1)));
    const jwk = { kty: 'OKP', crv: 'Ed25519', x: Buffer.from(key?.publicKey ?? []).toString('base64url') };
    const publicKey = createPublicKey({ format: 'jwk', key: jwk });
    expect(verify(null, Buffer.from(note?.body ?? ''), publicKey, own?.signature ?? new Uint8Array())).toBe(true);
  });
});

describe('base64', () => {
  it('accepts one text for some bytes only', () => {
    expect(fromBase64('AQ==')).toEqual(Uint8Array.of(1));
    for (const bad of ['AR==', 'AQ', 'AQ=', 'A Q=', '*AAA']) expect(fromBase64(bad)).toBeNull();
  });
});
