import { expect, test } from 'vitest';
import { importsOf, isTest, none, type Source, sources } from './support/sources.ts';

const all = sources(['src']);
const product = all.filter((source) => !isTest(source.path));
const byPath = new Map(all.map((source) => [source.path, source]));

/** Which areas of src an area may import from. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  kernel: ['kernel'],
  intake: ['kernel', 'intake'],
  modules: ['kernel', 'intake', 'modules'],
  server: ['kernel', 'intake', 'modules', 'server', 'verify'],
  verify: ['kernel', 'verify'],
  web: ['kernel', 'modules', 'web'],
  cli: ['kernel', 'modules', 'server', 'verify', 'cli'],
};

const areaOf = (file: string) => file.split('/')[1] as string;
const moduleOf = (file: string) => /^src\/modules\/([^/]+)\//.exec(file)?.[1];

/** Imports of product files, as `file -> imported`, that do not meet a condition. */
function breaking(files: readonly Source[], bad: (from: string, to: string, typeOnly: boolean) => boolean): string[] {
  return files.flatMap((source) =>
    importsOf(source).flatMap(({ file, wanted, typeOnly }) =>
      bad(source.path, file ?? wanted, typeOnly) ? [`${source.path} -> ${file ?? wanted}`] : [],
    ),
  );
}

test('imports run one way: regulation <- kernel <- modules <- server, web <- cli', () => {
  const wrong = breaking(
    product,
    (from, to) => to.startsWith('src/') && !(allowed[areaOf(from)] ?? []).includes(areaOf(to)),
  );
  none(wrong);
});

test('the product imports nothing of its tests and tools', () => {
  none(breaking(product, (_, to) => /^(test|tools)\//.test(to) || /\.test\.tsx?$/.test(to)));
});

/** Where rooms meet: the door of a room is its `index.ts` and what stands in its folder `door`. */
const isDoor = (file: string) => /^src\/modules\/[^/]+\/(index\.ts|door\/)/.test(file);

test('rooms meet only through their doors, the shell too', () => {
  none(breaking(product, (from, to) => Boolean(moduleOf(to)) && moduleOf(to) !== moduleOf(from) && !isDoor(to)));
});

test('what stands in a door is used by somebody outside', () => {
  const used = new Set(
    product.flatMap((source) =>
      importsOf(source).flatMap(({ file }) => (file && moduleOf(file) !== moduleOf(source.path) ? [file] : [])),
    ),
  );
  const inDoors = product.map(({ path }) => path).filter((path) => /^src\/modules\/[^/]+\/door\//.test(path));
  // A phrase book is one thing with its two languages.
  none(inDoors.filter((path) => !used.has(path.replace(/\.(zh|en)\.ts$/, '.ts'))));
});

test('every relative or subpath import names a file that is there', () => {
  const wrong = breaking(product, (_, to) => /^src\/.*\.tsx?$/.test(to) && !byPath.has(to));
  none(wrong);
});

test('the kernel and the rules of procedures are pure: no I/O, no clock, no randomness', () => {
  const pure = product.filter(({ path }) => path.startsWith('src/kernel/') || /\/(rules|effects)\.ts$/.test(path));
  const impure = pure.flatMap(({ path, text }) => {
    const found = text
      .replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')
      .match(/\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bTemporal\.Now\b|\bfetch\(|\bprocess\.\w/g);
    return found ? [`${path}: ${found.join(' ')}`] : [];
  });
  none(impure);
  none(breaking(pure, (_, to, typeOnly) => !typeOnly && to.startsWith('node:')));
});

/** Everything a file pulls in when it runs. */
function reach(file: string, seen: Map<string, string>, from = ''): Map<string, string> {
  if (seen.has(file)) return seen;
  seen.set(file, from);
  const source = byPath.get(file);
  if (!source) return seen;
  for (const { file: next, wanted, typeOnly } of importsOf(source)) if (!typeOnly) reach(next ?? wanted, seen, file);
  return seen;
}

test('rules run in the browser: what they pull in is pure, and none of it needs node, a database or Temporal', () => {
  const rules = product.filter(({ path }) => /^src\/modules\/[^/]+\/procedures\/[^/]+\/rules\.ts$/.test(path));
  expect(rules.length).toBeGreaterThan(4);
  const wrong = rules.flatMap(({ path }) =>
    [...reach(path, new Map())].flatMap(([file, by]) => {
      const outside = /^(node:|kysely|pg$|fastify|pinyin-pro|exceljs)/.test(file);
      const server = file.startsWith('src/server/') || file.endsWith('/facts.ts');
      return outside || server ? [`${path} -> ${by} -> ${file}`] : [];
    }),
  );
  none(wrong);
  const temporal = rules.filter(({ text }) => /\bTemporal\./.test(text)).map(({ path }) => path);
  none(temporal);
});

test('there are no cycles, imports of types included', () => {
  const state = new Map<string, 'open' | 'done'>();
  const cycles: string[] = [];
  const visit = (file: string, trail: readonly string[]): void => {
    if (state.get(file) === 'done') return;
    if (state.get(file) === 'open') {
      cycles.push([...trail.slice(trail.indexOf(file)), file].join(' -> '));
      return;
    }
    state.set(file, 'open');
    const source = byPath.get(file);
    for (const { file: next } of source ? importsOf(source) : [])
      if (next && byPath.has(next)) visit(next, [...trail, file]);
    state.set(file, 'done');
  };
  for (const { path } of product) visit(path, []);
  none(cycles);
});
