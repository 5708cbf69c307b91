import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { allowed, licenceOf } from '#tools/generate/lib/licences.ts';
import { readLock } from '#tools/generate/lib/lock.ts';
import { none, root } from './support/sources.ts';

const read = (file: string) => readFileSync(path.join(root, file), 'utf8');
const manifest: Record<
  'dependencies' | 'optionalDependencies' | 'devDependencies',
  Record<string, string>
> = JSON.parse(read('package.json'));
const direct = { ...manifest.dependencies, ...manifest.optionalDependencies, ...manifest.devDependencies };

test('every direct dependency is pinned to one version', () => {
  none(
    Object.entries(direct)
      .filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))
      .map(String),
  );
});

test('every package has a licence that is allowed, and every allowed licence is had by one', () => {
  const packages = readLock(root);
  none(packages.filter((one) => !(licenceOf(one) in allowed)).map((one) => `${one.key}: ${licenceOf(one)}`));
  const had = new Set(packages.map(licenceOf));
  none(Object.keys(allowed).filter((licence) => !had.has(licence)));
});

test('every package is pinned to its bytes, and none to a place it was fetched from', () => {
  // Builds for systems nobody develops on are named without being pinned (tools/complete-lock.ts): npm takes none of them.
  const pinned = readLock(root).filter(({ integrity, optional, license }) => integrity || !optional || license);
  none(pinned.filter(({ integrity }) => !/^sha512-[\w+/]{86}==$/.test(integrity)).map(({ key }) => key));
  expect(read('package-lock.json')).not.toMatch(/"resolved"|https?:\/\/[^"]*\.tgz/);
});

test('the bill of materials names every package once, with what each is made of, and no place of a registry', () => {
  const text = read('docs/generated/sbom.cdx.json');
  const bill: {
    specVersion: string;
    components: { 'bom-ref': string; purl: string; name: string }[];
    dependencies: { ref: string; dependsOn: string[] }[];
    metadata: object;
  } = JSON.parse(text);
  expect(bill.specVersion).toBe('1.6');
  expect(text).not.toMatch(/https?:|timestamp/);
  const refs = bill.components.map((one) => one['bom-ref']);
  expect(new Set(refs).size).toBe(refs.length);
  const lines = readLock(root).map(({ name, version }) => `${name}@${version}`);
  expect(new Set(refs.map((ref) => decodeURIComponent(ref.slice('pkg:npm/'.length))))).toEqual(new Set(lines));
  const known = new Set([...refs, ...bill.dependencies.map(({ ref }) => ref)]);
  none(bill.dependencies.flatMap(({ dependsOn }) => dependsOn).filter((ref) => !known.has(ref)));
  const [own] = bill.dependencies;
  const names = own?.dependsOn.map((ref) => decodeURIComponent(ref.slice('pkg:npm/'.length)).replace(/@[^@]+$/, ''));
  expect(names?.toSorted()).toEqual(Object.keys(direct).toSorted());
});

test('what is known against a package and was accepted has its reason, and the package is there', () => {
  const accepted: { id: string; package: string; why: string }[] = parse(read('tools/advisories.yaml')) ?? [];
  const names = new Set(readLock(root).map(({ name }) => name));
  none(accepted.filter((one) => !names.has(one.package) || one.why.length < 20).map(({ id }) => id));
  expect(new Set(accepted.map(({ id }) => id)).size).toBe(accepted.length);
});
