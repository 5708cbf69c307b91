import type { Locked } from './lock.ts';

/** Licences whose terms a product in closed rooms can keep, each with what it asks of us. */
export const allowed: Readonly<Record<string, string>> = {
  MIT: 'the notice goes along',
  'MIT/X11': 'as MIT',
  ISC: 'the notice goes along',
  '0BSD': 'asks for nothing',
  'BSD-3-Clause': 'the notice goes along; no name of its makers in advertisements',
  'Apache-2.0': 'the notice goes along; changes are said; patents are granted',
  'BlueOak-1.0.0': 'the licence or a link to it goes along',
  Unlicense: 'given to the public',
  'MPL-2.0': 'changed files would be published; none is changed, and none stands in our own files',
  'MIT OR Apache-2.0': 'one of two, both allowed',
  '(MIT OR GPL-3.0-or-later)': 'taken under MIT',
  'MIT AND Apache-2.0': 'code and its dictionary; the notices go along, patents are granted',
  '(MIT AND Zlib)': 'the notices go along; changes are said',
  'MIT AND OFL-1.1': 'a font for pictures of tests only; it is not sold by itself',
  'OFL-1.1': 'digits and Latin of the screens; the font is not sold by itself and keeps its name',
};

/** Packages whose entry in the lock file names no licence, with what their own files say. */
const unnamed: readonly (readonly [RegExp, string])[] = [
  [/^@biomejs\/cli-/, 'MIT OR Apache-2.0'],
  [/^@oxlint\/binding-/, 'MIT'],
  [/^buffers$/, 'MIT/X11'],
];

export function licenceOf({ name, license }: Locked): string {
  return license ?? unnamed.find(([pattern]) => pattern.test(name))?.[1] ?? 'none';
}
