import { createCipheriv, createHash, createHmac } from 'node:crypto';
import { expect, test } from 'vitest';
import { KeyDamaged } from './errors.ts';
import { derive, seal, suites, unseal, unwrap, wrap } from './suites.ts';

const hex = (text: string) => Buffer.from(text.replaceAll(/\s/g, ''), 'hex');

test('SM3 gives the digests of GB/T 32905, appendix A', () => {
  const digest = (text: string) => createHash('sm3').update(text).digest('hex');
  expect(digest('abc')).toBe('66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0');
  expect(digest('abcd'.repeat(16))).toBe('debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732');
});

test('SM4 gives the cipher text of GB/T 32907, appendix A, also after a million rounds', () => {
  const key = hex('0123456789abcdeffedcba9876543210');
  const once = (block: Buffer) => {
    const at = createCipheriv('sm4-ecb', key, null).setAutoPadding(false);
    return Buffer.concat([at.update(block), at.final()]);
  };
  expect(once(key).toString('hex')).toBe('681edf34d206965e86b3e94f536e4246');
  // One after the other under zero blocks is CBC: the block goes round without leaving the cipher.
  const round = createCipheriv('sm4-cbc', key, key).setAutoPadding(false);
  const all = round.update(Buffer.alloc(16 * 1_000_000));
  expect(all.subarray(-16).toString('hex')).toBe('595298c7c6fd271f0402f804c33d3f66');
});

test('SM4-GCM gives cipher text and tag of RFC 8998, appendix A.1', () => {
  const plain = ['aa', 'bb', 'cc', 'dd', 'ee', 'ff', 'ee', 'aa'].map((byte) => byte.repeat(8)).join('');
  const sealed = seal(
    suites.sm,
    hex('0123456789abcdeffedcba9876543210'),
    hex('00001234567800000000abcd'),
    hex('feedfacedeadbeeffeedfacedeadbeefabaddad2'),
    hex(plain),
  );
  expect(sealed).toEqual(
    hex(`17f399f08c67d5ee19d0dc9969c4bb7d5fd46fd3756489069157b282bb200735
         d82710ca5c22f0ccfa7cbf93d496ac15a56834cbcf98c397b4024a2691233b8d
         83de3541e4c2b58177e065a9bf7b62ec`),
  );
});

test('AES-256-GCM gives cipher text and tag of test case 14 of its specification', () => {
  const sealed = seal(suites.international, Buffer.alloc(32), Buffer.alloc(12), Buffer.alloc(0), Buffer.alloc(16));
  expect(sealed.toString('hex')).toBe('cea7403d4d606b6e074ec5d3baf39d18d0d1c8a799996bf0265b98b5d48ab919');
});

test.each(Object.values(suites))('keys of suite $id are derived as RFC 5869 says, with $hash', (suite) => {
  const mac = (key: Uint8Array, ...parts: Uint8Array[]) =>
    parts.reduce((at, part) => at.update(part), createHmac(suite.hash, key)).digest();
  const [secret, salt, info] = [Buffer.alloc(22, 0x0b), hex('000102030405060708090a0b0c'), Buffer.from('jingui')];
  const extracted = mac(salt, secret);
  const first = mac(extracted, info, Buffer.of(1));
  const second = mac(extracted, first, info, Buffer.of(2));
  expect(derive(suite, secret, salt, 'jingui', 42)).toEqual(Buffer.concat([first, second]).subarray(0, 42));
});

test.each(Object.values(suites))('a key wrapped with suite $id opens for its name only', (suite) => {
  const [by, secret] = [Buffer.alloc(32, 1), Buffer.alloc(32, 2)];
  const wrapped = wrap(suite, by, secret, 'a.1');
  expect(unwrap(suite, by, wrapped, 'a.1')).toEqual(secret);
  expect(() => unwrap(suite, by, wrapped, 'a.2')).toThrow(KeyDamaged);
  expect(() => unwrap(suite, Buffer.alloc(32, 3), wrapped, 'a.1')).toThrow(KeyDamaged);
  expect(() =>
    unseal(suite, by.subarray(0, suite.keyBytes), Buffer.alloc(12), Buffer.alloc(0), Buffer.alloc(3)),
  ).toThrow(KeyDamaged);
});
