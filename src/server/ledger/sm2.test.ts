import { execFileSync, spawnSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { formatSm2Vkey, parseSm2Vkey } from '#kernel/sm2-key.ts';
import { isSm2Signed } from '#verify/sm2-signature.ts';
import { makeSm2Key, type Sm2Signer, sm2Signer } from './sm2.ts';

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest();
const hex = (text: string) => Buffer.from(text, 'hex');
const signer = (key: string) => sm2Signer('jingui/test', key) as Sm2Signer;

test('the signature of GB/T 32918.5, appendix A, is one, and a changed one is none', () => {
  const publicKey = hex(
    `04${'09f9df311e5421a150dd7d161e4bc5c672179fad1833fc076bb08ff356f35020'}${'ccea490ce26775a52dc6ea718cc1aa600aed05fbf35e084a6632f6072da9ad13'}`,
  );
  expect(
    Buffer.from(signer('3945208f7b2144b13f36e38ac6d39f95889393692860b51a42fb81ef4df7c5b8').verifier.publicKey),
  ).toEqual(publicKey);
  const signature = hex(
    'f5a03b0648d2c4630eeac513e1bb81a15944da3827d5b74143ac7eaceee720b3b1b6aa29df212fd8763182bc0d421ca1bb9038fd1f7f42d4840b69c485bbc1aa',
  );
  const message = Buffer.from('message digest');
  expect(isSm2Signed(message, signature, publicKey)).toBe(true);
  expect(isSm2Signed(Buffer.from('message digest.'), signature, publicKey)).toBe(false);
  for (const at of [0, 31, 32, 63]) {
    const other = Buffer.from(signature);
    other[at] = (other[at] as number) ^ 1;
    expect(isSm2Signed(message, other, publicKey)).toBe(false);
  }
  for (const wrong of [Buffer.alloc(64), Buffer.alloc(63), Buffer.alloc(64, 0xff)])
    expect(isSm2Signed(message, wrong, publicKey)).toBe(false);
  expect(isSm2Signed(message, signature, Buffer.alloc(65))).toBe(false);
});

test('a verifier key is read back from its text, and from no other', () => {
  const { verifier, vkey } = signer(makeSm2Key());
  expect(parseSm2Vkey(vkey, sha256)).toMatchObject({ name: 'jingui/test' });
  expect(formatSm2Vkey(verifier)).toBe(vkey);
  expect(parseSm2Vkey(vkey.replace('jingui/test', 'jingui/other'), sha256)).toBe(null);
  expect(parseSm2Vkey('', sha256)).toBe(null);
  for (const wrong of ['', 'ab', '0'.repeat(64), 'g'.repeat(64)]) expect(sm2Signer('jingui/test', wrong)).toBe(null);
});

const openssl = spawnSync('openssl', ['version'], { encoding: 'utf8' }).stdout?.startsWith('OpenSSL 3') ?? false;
const home = mkdtempSync(path.join(tmpdir(), 'jingui-sm2-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

/** DER of r and s, as openssl has it, from ours and back. */
function toDer(signature: Uint8Array): Buffer {
  const part = (bytes: Uint8Array) => {
    const plain = Buffer.from(
      bytes.subarray(
        Math.max(
          0,
          bytes.findIndex((byte) => byte !== 0),
        ),
      ),
    );
    const number = (plain[0] as number) > 127 ? Buffer.concat([Buffer.of(0), plain]) : plain;
    return Buffer.concat([Buffer.of(2, number.length), number]);
  };
  const both = Buffer.concat([part(signature.subarray(0, 32)), part(signature.subarray(32))]);
  return Buffer.concat([Buffer.of(0x30, both.length), both]);
}

function fromDer(der: Buffer): Buffer {
  const parts: Buffer[] = [];
  for (let at = 2; at < der.length; ) {
    const end = at + 2 + (der[at + 1] as number);
    parts.push(Buffer.concat([Buffer.alloc(32), der.subarray(at + 2, end)]).subarray(-32));
    at = end;
  }
  return Buffer.concat(parts);
}

test.runIf(openssl)('openssl takes our signatures and we take its, for a hundred random messages', () => {
  const file = (name: string) => path.join(home, name);
  execFileSync('openssl', [
    'genpkey',
    '-algorithm',
    'EC',
    '-pkeyopt',
    'ec_paramgen_curve:SM2',
    '-out',
    file('key.pem'),
  ]);
  const told = execFileSync('openssl', ['pkey', '-in', file('key.pem'), '-noout', '-text'], { encoding: 'utf8' });
  const secret = (/priv:([\s0-9a-f:]+)pub:/.exec(told)?.[1] ?? '').replaceAll(/[\s:]/g, '').slice(-64);
  execFileSync('openssl', ['pkey', '-in', file('key.pem'), '-pubout', '-out', file('pub.pem')]);
  const ours = signer(secret.padStart(64, '0'));
  const how = ['-rawin', '-digest', 'sm3', '-pkeyopt', 'distid:1234567812345678', '-in', file('message')];
  for (let n = 0; n < 100; n++) {
    const message = randomBytes(n * 3).toString('base64');
    writeFileSync(file('message'), message);
    writeFileSync(file('signature'), toDer(ours.sign(message)));
    const verified = execFileSync(
      'openssl',
      ['pkeyutl', '-verify', '-pubin', '-inkey', file('pub.pem'), ...how, '-sigfile', file('signature')],
      { encoding: 'utf8' },
    );
    expect(verified).toContain('Verified Successfully');
    const theirs = execFileSync('openssl', ['pkeyutl', '-sign', '-inkey', file('key.pem'), ...how]);
    expect(isSm2Signed(Buffer.from(message), fromDer(theirs), ours.verifier.publicKey)).toBe(true);
  }
});
