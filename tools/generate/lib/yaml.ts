import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

/** Reads a file of regulation/. */
export function yamlOf(root: string): <T>(file: string) => T {
  return <T>(file: string) => parse(readFileSync(join(root, 'regulation', file), 'utf8')) as T;
}

/** Reads every file of a folder of regulation/, by name. */
export function yamlsOf(root: string): <T>(folder: string) => T[] {
  const one = yamlOf(root);
  return <T>(folder: string) => {
    const path = join(root, 'regulation', folder);
    if (!existsSync(path)) return [];
    const files = readdirSync(path).filter((name) => name.endsWith('.yaml'));
    return files.sort().map((name) => one<T>(join(folder, name)));
  };
}
