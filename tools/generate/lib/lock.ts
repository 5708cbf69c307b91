import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A package as package-lock.json pins it. */
export interface Locked {
  /** Its place, such as `node_modules/a/node_modules/b`. */
  readonly key: string;
  readonly name: string;
  readonly version: string;
  readonly integrity: string;
  readonly license: string | undefined;
  readonly dev: boolean;
  readonly optional: boolean;
  /** What it needs, by name. */
  readonly needs: readonly string[];
}

interface Entry {
  readonly name?: string;
  readonly version?: string;
  readonly integrity?: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly devOptional?: boolean;
  readonly optional?: boolean;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
}

const folder = 'node_modules/';

export function readLock(root: string): readonly Locked[] {
  const lock: { packages: Record<string, Entry> } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  return Object.entries(lock.packages).flatMap(([key, entry]) => {
    if (!key) return [];
    const { version = '', integrity = '', license } = entry;
    return {
      key,
      name: entry.name ?? key.slice(key.lastIndexOf(folder) + folder.length),
      version,
      integrity,
      license,
      dev: entry.dev ?? entry.devOptional ?? false,
      optional: entry.optional ?? entry.devOptional ?? false,
      needs: Object.keys({ ...entry.dependencies, ...entry.optionalDependencies, ...entry.peerDependencies }).sort(),
    };
  });
}

/** The package a name means where the package at `key` asks for it; undefined where it is not installed (an optional peer). */
export function resolve(all: ReadonlyMap<string, Locked>, key: string, name: string): Locked | undefined {
  for (let at = key; ; at = at.slice(0, Math.max(0, at.lastIndexOf(`/${folder}`)))) {
    const found = all.get(`${at ? `${at}/` : ''}${folder}${name}`);
    if (found || !at) return found;
  }
}
