import { expect, test } from 'vitest';
import { algorithms, cryptographyIn } from '#tools/generate/lib/cryptography.ts';
import { generate } from '#tools/generate/cbom.ts';
import { root } from './support/sources.ts';

test('every algorithm the code asks for is declared with its purpose, and every declared one is in use', () => {
  const [bill] = generate(root);
  const { components } = JSON.parse(bill?.content ?? '') as {
    components: { name: string; evidence: { occurrences: object[] } }[];
  };
  expect(components.map(({ name }) => name)).toEqual(algorithms.map(({ name }) => name));
  for (const { name, evidence } of components) expect([name, evidence.occurrences.length > 0]).toEqual([name, true]);
});

test('one that nobody declared is named, by whatever way code asks for it', () => {
  const ways: readonly string[] = [
    "createHash('md5')",
    'hash("SHA1", text)',
    "createCipheriv('aes-128-cbc', key, iv)",
    "const cipher = 'des-ede3-cbc';",
    "derive('scrypt', password)",
    "generateKeyPairSync('rsa')",
    "import { pbkdf2Sync } from 'node:crypto';",
    "import { createSign as signer } from 'crypto';",
    'select md5(t.title) from t',
    "select crypt(password, gen_salt('bf'))",
  ];
  for (const text of ways)
    expect([text, cryptographyIn([{ path: 'x.ts', text }]).undeclared.length]).not.toEqual([text, 0]);
  const good = "import { createHash, type KeyObject } from 'node:crypto';\ncreateHash('sha256')";
  expect(cryptographyIn([{ path: 'x.ts', text: good }]).undeclared).toEqual([]);
});
