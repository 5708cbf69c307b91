import { readFileSync, writeFileSync } from 'node:fs';

// node tools/complete-lock.ts: run after `npm install` has changed package-lock.json.
// A registry that does not serve a tool's builds for other platforms makes npm leave them out of the lock file, and
// `npm ci` then refuses the whole file, everywhere. The missing entries are written from their names; a build for
// another platform is never fetched, so nothing here is trusted without its hash on the platforms we install on.

interface Entry {
  version?: string;
  dev?: boolean;
  optional?: boolean;
  optionalDependencies?: Record<string, string>;
  os?: string[];
  cpu?: string[];
  libc?: string[];
}

const FILE = 'package-lock.json';
const EXACT = /^\d+\.\d+\.\d+[-.\w]*$/;
const PLATFORM =
  /(android|darwin|freebsd|linux|openharmony|win32)-(arm64|arm|ia32|ppc64|riscv64|s390x|x64)(?:-(\w+))?$/;

const lock: { packages: Record<string, Entry> } = JSON.parse(readFileSync(FILE, 'utf8'));
const added: string[] = [];
for (const [parent, entry] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    if (isLocked(parent, name)) continue;
    lock.packages[`node_modules/${name}`] = fromName(name, version, entry.dev);
    added.push(`${name}@${version}`);
  }
}
const sorted = Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, 'en'));
lock.packages = Object.fromEntries(sorted);
if (added.length > 0) writeFileSync(FILE, `${JSON.stringify(lock, null, 2)}\n`);
console.log(`${added.length} added`, ...added);

function isLocked(parent: string, name: string): boolean {
  return `node_modules/${name}` in lock.packages || `${parent}/node_modules/${name}` in lock.packages;
}

function fromName(name: string, version: string, dev?: boolean): Entry {
  const [, os, cpu, abi] = PLATFORM.exec(name) ?? [];
  if (!os || !cpu || !EXACT.test(version)) throw new Error(`cannot tell the platform of ${name}@${version}`);
  const libc = os !== 'linux' ? undefined : abi?.startsWith('musl') ? ['musl'] : ['glibc'];
  return { version, cpu: [cpu], ...(dev && { dev }), ...(libc && { libc }), optional: true, os: [os] };
}
