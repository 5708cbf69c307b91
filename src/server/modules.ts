import { existsSync } from 'node:fs';
import { glob, readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { caseStep, caseTable } from '#kernel/approval.ts';
import type { Clock } from '#kernel/clock.ts';
import { movement } from '#kernel/custody.ts';
import { domainIds } from '#kernel/generated/clauses.ts';
import { type DeclaredKind, declaredIn } from '#kernel/declared.ts';
import type { Finder } from '#kernel/finder.ts';
import type { AnyProcedure, Door, Module } from '#kernel/module.ts';
import { alert, obligation } from '#kernel/obligation.ts';
import type { FormerCode, Scan } from '#kernel/scan.ts';
import type { Table } from '#kernel/table.ts';
import type { Thing } from '#kernel/thing.ts';
import type { Value } from '#kernel/value.ts';
import { commonValues } from '#kernel/values.ts';

/** Tables the kernel's own ideas need, whatever modules are there. */
const kernelTables = { movement, obligation, alert, caseTable, caseStep } satisfies Record<string, Table>;

export interface Modules {
  readonly all: readonly Module[];
  readonly procedures: ReadonlyMap<string, AnyProcedure>;
  readonly tables: ReadonlyMap<string, Table>;
  readonly things: ReadonlyMap<string, Thing>;
  /** Those that come first first. */
  readonly finders: readonly Finder[];
  readonly scans: ReadonlyMap<string, Scan>;
  readonly formerCodes: readonly FormerCode[];
  readonly values: ReadonlyMap<string, Value>;
  readonly clocks: readonly Clock[];
}

/** Finds the rooms and what stands in them by folder. A name that stands twice stops the start: two owners of one thing. */
export async function loadModules(): Promise<Modules> {
  const root = new URL('../modules/', import.meta.url);
  const entries = await readdir(root, { withFileTypes: true });
  const folders = entries
    .filter((entry) => entry.isDirectory() && existsSync(new URL(`${entry.name}/index.ts`, root)))
    .map((entry) => entry.name)
    .sort();
  const loaded = await Promise.all(folders.map((folder) => loadModule(folder, new URL(`${folder}/`, root))));
  const all = loaded.toSorted((a, b) => domainIds.indexOf(a.domain) - domainIds.indexOf(b.domain));
  const procedures = new Map<string, AnyProcedure>();
  const tables = new Map<string, Table>(Object.values(kernelTables).map((table) => [table.name, table]));
  const things = new Map<string, Thing>();
  const scans = new Map<string, Scan>();
  const values = new Map<string, Value>(Object.entries(commonValues));
  const [registers, duties] = [new Map<string, unknown>(), new Map<string, unknown>()];
  for (const module of all) {
    for (const procedure of module.procedures) put(procedures, procedure.id, procedure);
    for (const table of Object.values(module.tables)) put(tables, table.name, table);
    for (const [name, value] of module.values.flatMap(Object.entries<Value>)) put(values, name, value);
    for (const thing of module.things) put(things, thing.kind, thing);
    for (const scan of module.scans) put(scans, scan.kind, scan);
    for (const register of module.registers) put(registers, register.name, register);
    for (const duty of module.duties) put(duties, duty.id, duty);
  }
  const clocks = all.flatMap((module) => module.clocks);
  const finders = all.flatMap((module) => module.finders).toSorted((a, b) => a.rank - b.rank);
  const formerCodes = all.flatMap((module) => module.formerCodes);
  return { all, procedures, tables, things, finders, scans, formerCodes, values, clocks };
}

async function loadModule(id: string, at: URL): Promise<Module> {
  const { module } = (await import(new URL('index.ts', at).href)) as { module: Door };
  const [things, finders, scans, formerCodes, values, procedures, registers, duties, clocks, notices] =
    await Promise.all([
      declaredAt('thing', at, 'things.ts'),
      declaredAt('finder', at, 'finders.ts'),
      declaredAt('scan', at, 'scans.ts'),
      declaredAt('former', at, 'scans.ts'),
      declaredAt('values', at, 'values.ts'),
      declaredAt('procedure', at, 'procedures/*/index.ts'),
      declaredAt('register', at, 'registers/*.ts'),
      declaredAt('duty', at, 'duties/*.ts'),
      declaredAt('clock', at, 'clocks.ts'),
      declaredAt('notice', at, 'clocks.ts'),
    ]);
  return {
    id,
    ...module,
    things,
    finders,
    scans,
    formerCodes,
    values,
    procedures,
    registers,
    duties,
    clocks,
    notices,
  } as Module;
}

/** What the room's files of this pattern declare, in the order of their paths. */
async function declaredAt(kind: DeclaredKind, at: URL, pattern: string): Promise<unknown[]> {
  const files = (await Array.fromAsync(glob(pattern, { cwd: fileURLToPath(at) }))).sort();
  const found = await Promise.all(
    files
      .filter((file) => !file.endsWith('.test.ts'))
      .map(async (file) => (await import(new URL(file, at).href)) as Record<string, unknown>),
  );
  return found.flatMap((exported) => declaredIn(kind, exported));
}

function put<T>(map: Map<string, T>, key: string, value: T): void {
  if (map.has(key)) throw new Error(`two modules own ${key}`);
  map.set(key, value);
}
