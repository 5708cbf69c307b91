/** The list of what the product is made of: CycloneDX 1.6 for machines, a table of licences for people. Both follow from package-lock.json alone. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Output } from './lib/all.ts';
import { allowed, licenceOf } from './lib/licences.ts';
import { type Locked, readLock, resolve } from './lib/lock.ts';

interface Manifest {
  readonly version: string;
  readonly license: string;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly optionalDependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}

export function generate(root: string): Output[] {
  const manifest: Manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const packages = readLock(root);
  return [
    { path: 'docs/generated/sbom.cdx.json', content: `${JSON.stringify(bill(manifest, packages), null, 1)}\n` },
    { path: 'docs/generated/licences.md', content: licences(packages) },
  ];
}

/** A package of one version may lie in several places; it is one part. */
const purlOf = ({ name, version }: Pick<Locked, 'name' | 'version'>) =>
  `pkg:npm/${name.replace('@', '%40')}@${encodeURIComponent(version)}`;

function bill(manifest: Manifest, packages: readonly Locked[]) {
  const own = `pkg:npm/jingui@${manifest.version}`;
  const byKey = new Map(packages.map((one) => [one.key, one]));
  const direct = { ...manifest.dependencies, ...manifest.optionalDependencies, ...manifest.devDependencies };
  const places = Map.groupBy(packages, purlOf);
  const purls = [...places.keys()].sort();
  const needs = (key: string, names: readonly string[]) => [
    ...new Set(names.flatMap((name) => resolve(byKey, key, name) ?? []).map(purlOf)),
  ];
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: {
      component: {
        type: 'application',
        'bom-ref': own,
        name: 'jingui',
        version: manifest.version,
        purl: own,
        licenses: [{ expression: manifest.license }],
      },
    },
    components: purls.map((purl) => component(purl, places.get(purl) as Locked[])),
    dependencies: [
      { ref: own, dependsOn: needs('', Object.keys(direct)).sort() },
      ...purls.map((ref) => ({
        ref,
        dependsOn: [...new Set((places.get(ref) as Locked[]).flatMap((one) => needs(one.key, one.needs)))].sort(),
      })),
    ],
  };
}

/** `excluded`: not part of the product, only of its making. */
function component(purl: string, places: readonly Locked[]) {
  const [one] = places as [Locked];
  const [group, name] = one.name.startsWith('@') ? (one.name.split('/') as [string, string]) : [undefined, one.name];
  const scope = places.every(({ dev }) => dev)
    ? 'excluded'
    : places.every(({ optional }) => optional)
      ? 'optional'
      : 'required';
  const [algorithm, digest = ''] = one.integrity.split('-');
  return {
    type: 'library',
    'bom-ref': purl,
    ...(group && { group }),
    name,
    version: one.version,
    scope,
    ...(algorithm === 'sha512' && {
      hashes: [{ alg: 'SHA-512', content: Buffer.from(digest, 'base64').toString('hex') }],
    }),
    licenses: [spdx(licenceOf(one))],
    purl,
  };
}

function spdx(licence: string) {
  if (licence === 'MIT/X11') return { license: { id: 'X11' } };
  return licence.includes(' ') ? { expression: licence } : { license: { id: licence } };
}

function licences(packages: readonly Locked[]): string {
  const name = ({ name: of, version }: Locked) => `${of} ${version}`;
  const groups = [...Map.groupBy(packages, licenceOf)].sort(([, a], [, b]) => b.length - a.length);
  const sections = groups.map(([licence, some]) => {
    const [making, product] = [some.filter(({ dev }) => dev), some.filter(({ dev }) => !dev)];
    const list = (of: readonly Locked[]) => [...new Set(of.map(name))].sort().join(', ') || '–';
    return `## ${licence}\n\n${allowed[licence] ?? 'NOT ALLOWED'}\n\nIn the product: ${list(product)}\n\nIn its making: ${list(making)}\n`;
  });
  const head =
    'Written by tools/generate from package-lock.json. Which licences are allowed, and why: `tools/generate/lib/licences.ts`.';
  return `# Licences\n\n${head}\n\n${sections.join('\n')}`;
}
