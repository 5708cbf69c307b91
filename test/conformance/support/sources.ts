import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from 'vitest';

export const root = path.resolve(import.meta.dirname, '../../..');

export interface Source {
  /** Relative to the repository, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

/** Files below the given folders whose names end in one of `endings`. */
export function sources(folders: readonly string[], endings: readonly string[] = ['.ts', '.tsx']): Source[] {
  return folders.flatMap((folder) =>
    readdirSync(path.join(root, folder), { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile() && endings.some((ending) => entry.name.endsWith(ending)))
      .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
      .sort()
      .map((file) => ({ path: file, text: readFileSync(path.join(root, file), 'utf8') })),
  );
}

export interface Import {
  /** What stands in the quotes. */
  readonly wanted: string;
  /** The file of this repository it means; null for a package. */
  readonly file: string | null;
  readonly typeOnly: boolean;
}

const statement =
  /^(?:import\s+(?:type\s+)?(?:[\w*{}\s,$]+?\sfrom\s+)?|export\s+(?:type\s+)?(?:\*(?:\s+as\s+\w+)?|\{[^}]*\})\s+from\s+)['"]([^'"]+)['"]/gm;
const dynamic = /\bimport\(\s*['"]([^'"]+)['"]\s*\)/g;

/** What a file imports, with subpath names resolved to files. */
export function importsOf({ path: file, text }: Source): Import[] {
  const plain = [...text.matchAll(statement)].map(([whole, wanted]) => ({
    wanted: wanted as string,
    typeOnly: /^(import|export)\s+type\s/.test(whole),
  }));
  const late = [...text.matchAll(dynamic)].flatMap(([, wanted = '*']) =>
    wanted.includes('*') ? [] : [{ wanted, typeOnly: false }],
  );
  return [...plain, ...late].map((one) => ({ ...one, file: resolve(file, one.wanted) }));
}

const areas: Readonly<Record<string, string>> = { test: 'test', tools: 'tools', regulation: 'regulation' };

function resolve(from: string, wanted: string): string | null {
  if (wanted.startsWith('.')) return path.posix.normalize(path.posix.join(path.posix.dirname(from), wanted));
  if (!wanted.startsWith('#')) return null;
  const [area = '', ...rest] = wanted.slice(1).split('/');
  return [areas[area] ?? `src/${area}`, ...rest].join('/');
}

/** True for tests and what only tests use. */
export function isTest(file: string): boolean {
  return /\.test\.tsx?$/.test(file) || file.startsWith('test/');
}

/** Expects nothing, and shows what there is line by line. */
export function none(found: readonly string[]): void {
  expect(found.length === 0 ? '' : `\n${found.join('\n')}`, found.join('\n')).toBe('');
}
