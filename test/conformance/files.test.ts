import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { isTest, none, root, sources } from './support/sources.ts';

const product = sources(['src', 'tools']).filter(({ path: file }) => !isTest(file) && !file.includes('/generated/'));

test('files stay small: median at most 60 lines, 95 % at most 240, none over 400', () => {
  const sizes = product
    .map(({ path: file, text }) => ({ file, lines: text.split('\n').length - 1 }))
    .sort((a, b) => a.lines - b.lines);
  const at = (share: number) => sizes[Math.floor(sizes.length * share)]?.lines ?? 0;
  expect(sizes.filter((one) => one.lines > 400)).toEqual([]);
  expect(at(0.95)).toBeLessThanOrEqual(240);
  expect(at(0.5)).toBeLessThanOrEqual(60);
});

/** Code without comments and strings, line by line as before. */
function bare(text: string): string[] {
  const blank = (part: string) => part.replace(/[^\n]/g, ' ');
  return text.replace(/\/\*[\s\S]*?\*\/|\/\/[^\n]*|'[^'\n]*'|"[^"\n]*"/g, blank).split('\n');
}

test('no type is silenced', () => {
  const silenced = product.flatMap(({ path: file, text }) => [
    ...(/@ts-(ignore|nocheck|expect-error)/.test(text) ? [file] : []),
    ...bare(text).flatMap((line, n) =>
      /(:|\bas|<|\|)\s*any\b(?!\()|\bany\[\]/.test(line) ? [`${file}:${n + 1} ${line.trim()}`] : [],
    ),
  ]);
  none(silenced);
});

test('the desk opens no dialog: the next scan would answer it unread', () => {
  const modal = sources(['src/web/desk']).filter(({ text }) =>
    /\bModal\b|\bDialog\b|\balert\(|\bconfirm\(|showModal/.test(text),
  );
  none(modal.map(({ path: file }) => file));
});

const binary = /\.(xlsx?|png|woff2?|ico|csv)$/;

test('nothing names a registry host or a path of somebody’s machine', () => {
  const tracked = execFileSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' }).split('\0').filter(Boolean);
  const places = [
    ['registry', 'npmjs'].join('.'),
    ['npm', 'mirror'].join(''),
    ['', 'work', 'main'].join('/'),
    ['', 'tmp', 'brief'].join('/'),
    ['', 'root', ''].join('/'),
  ];
  const found = tracked.flatMap((file) => {
    if (binary.test(file) || !existsSync(path.join(root, file))) return [];
    const text = readFileSync(path.join(root, file), 'utf8');
    const hits = [...places.filter((place) => text.includes(place)), ...(text.match(/\/home\/[a-z]\w+\//g) ?? [])];
    return hits.length > 0 ? [`${file}: ${hits.join(' ')}`] : [];
  });
  none(found);
});

test('every direct dependency has its reason in docs/decisions/dependencies.md, and nothing else stands there', () => {
  const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as Record<
    string,
    Record<string, string>
  >;
  const wanted = ['dependencies', 'optionalDependencies', 'devDependencies'].flatMap((kind) =>
    Object.keys(manifest[kind] ?? {}),
  );
  const text = readFileSync(path.join(root, 'docs/decisions/dependencies.md'), 'utf8');
  const named = [...text.matchAll(/^- ((?:`[^`]+`(?:, )?)+): \S/gm)].flatMap(([, names = '']) =>
    [...names.matchAll(/`([^`]+)`/g)].map(([, name]) => name as string),
  );
  expect([...named].sort()).toEqual([...wanted].sort());
});
