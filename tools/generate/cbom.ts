/** The cryptography in use (ASVS 11.1): CycloneDX 1.6, from the declared algorithms and where the code asks for each. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Output } from './lib/all.ts';
import { type Algorithm, algorithms, cryptographyIn, type Source } from './lib/cryptography.ts';

export function generate(root: string): Output[] {
  const { used, undeclared } = cryptographyIn(sourcesOf(root));
  if (undeclared.length > 0) throw new Error(`cryptography nobody declared:\n${undeclared.join('\n')}`);
  const unused = algorithms.filter(({ name }) => used.get(name)?.length === 0);
  if (unused.length > 0) throw new Error(`declared and not used: ${unused.map(({ name }) => name).join(', ')}`);
  const bill = {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    components: algorithms.map((one) => component(one, used.get(one.name) ?? [])),
  };
  return [{ path: 'docs/generated/cbom.cdx.json', content: `${JSON.stringify(bill, null, 1)}\n` }];
}

function component({ name, primitive, use }: Algorithm, files: readonly string[]) {
  return {
    type: 'cryptographic-asset',
    'bom-ref': `crypto/${name.toLowerCase().replaceAll(' ', '-')}`,
    name,
    description: use,
    cryptoProperties: { assetType: 'algorithm', algorithmProperties: { primitive } },
    evidence: { occurrences: files.map((location) => ({ location })) },
  };
}

/** What runs: no tests, and nothing that is generated from the rest. */
function sourcesOf(root: string): Source[] {
  const entries = ['src', 'bin'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true }),
  );
  return entries
    .filter((entry) => entry.isFile() && /\.(tsx?|mjs|sql)$/.test(entry.name) && !entry.name.includes('.test.'))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !/[\\/](generated|migrations)[\\/]/.test(file))
    .sort()
    .map((file) => ({ path: relative(root, file).replaceAll('\\', '/'), text: readFileSync(file, 'utf8') }));
}
