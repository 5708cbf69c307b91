import { expect, test } from 'vitest';
import { first } from '#web/phrases/zh-first.ts';
import { later } from '#web/phrases/zh-later.ts';
import { importsOf, isTest, none, sources } from './support/sources.ts';

const web = sources(['src/web']).filter(({ path }) => !isTest(path));
const byPath = new Map(web.map((source) => [source.path, source]));
/** What a first screen is made of before anything is asked for; what comes late brings all phrases with it. */
const screens = ['main.tsx', 'app/Shell.tsx', 'pages/LoginPage.tsx', 'pages/MyDayPage.tsx', 'desk/DeskPage.tsx'];

function atFirst(): Set<string> {
  const seen = new Set<string>();
  const follow = (file: string | null) => {
    const source = file === null ? undefined : byPath.get(file);
    if (!source || seen.has(source.path) || source.path.startsWith('src/web/phrases/')) return;
    seen.add(source.path);
    const plain = { ...source, text: source.text.replaceAll(/\bimport\(/g, 'late(') };
    for (const one of importsOf(plain)) if (!one.typeOnly) follow(one.file);
  };
  for (const screen of screens) follow(`src/web/${screen}`);
  return seen;
}

test('no phrase is in both halves', () => none(Object.keys(later).filter((key) => key in first)));

test('the first screens say nothing that comes later', () => {
  const files = [...atFirst()];
  expect(files.length).toBeGreaterThan(80);
  const keys = Object.keys(later);
  none(
    files.flatMap((file) => {
      const { text } = byPath.get(file) as { text: string };
      const begun = [...text.matchAll(/`([a-zA-Z]+\.(?:[a-zA-Z]+\.)*)\$\{/g)].map(([, prefix = '']) => prefix);
      return keys
        .filter((key) => text.includes(`'${key}'`) || begun.some((prefix) => key.startsWith(prefix)))
        .map((key) => `${file}: ${key}`);
    }),
  );
});

test('every other page, and every part that comes late, comes with all phrases', () => {
  const late = /(?<!withPhrases\(\(\) => )\bimport\('([^']+\.tsx)'\)/g;
  const found = web.flatMap(({ path, text }) =>
    [...text.matchAll(late)].map(([, wanted = '']) => `${path}: ${wanted}`),
  );
  expect(found.map((one) => one.replace(/^.*\//, '')).toSorted()).toEqual([
    'DeskPage.tsx',
    'LoginPage.tsx',
    'MyDayPage.tsx',
    'Shell.tsx',
  ]);
});
