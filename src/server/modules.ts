import { glob } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { caseStep, caseTable } from '#kernel/approval.ts';
import { caseNote } from '#kernel/case-note.ts';
import type { Clock } from '#kernel/clock.ts';
import { movement } from '#kernel/custody.ts';
import { allGuards, type Guards } from '#kernel/guard.ts';
import { guarded } from '#kernel/signed.ts';
import type { Meaning } from '#kernel/meaning.ts';
import * as kernelMeanings from '#kernel/meanings.ts';
import { domainIds } from '#kernel/generated/clauses.ts';
import { type DeclaredKind, declaredIn } from '#kernel/declared.ts';
import type { Finder } from '#kernel/finder.ts';
import type { AnyProcedure, Door, Module } from '#kernel/module.ts';
import { alert, obligation } from '#kernel/obligation.ts';
import type { FormerCode, Scan } from '#kernel/scan.ts';
import type { SheetForm } from '#kernel/sheet.ts';
import type { Table } from '#kernel/table.ts';
import type { Term } from '#kernel/term.ts';
import type { Thing } from '#kernel/thing.ts';
import type { Value } from '#kernel/value.ts';
import { commonValues } from '#kernel/values.ts';
import { type Exports, importAll } from './import-all.ts';

/** Tables the kernel's own ideas need, whatever modules are there. */
const kernelTables = { movement, obligation, alert, caseTable, caseStep, caseNote } satisfies Record<string, Table>;

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
  readonly terms: readonly Term[];
  /** By table: what changes of its rows bring about. */
  readonly meanings: ReadonlyMap<string, Meaning>;
  readonly guards: Guards;
  /** Paper forms, by the procedure whose cases they are. */
  readonly sheets: ReadonlyMap<string, SheetForm>;
}

/** Where in a room stands what it declares. */
const places: Readonly<Record<DeclaredKind, string>> = {
  thing: 'things.ts',
  finder: 'finders.ts',
  scan: 'scans.ts',
  former: 'scans.ts',
  values: 'values.ts',
  procedure: 'procedures/*/index.ts',
  register: 'registers/*.ts',
  duty: 'duties/*.ts',
  clock: 'clocks.ts',
  notice: 'clocks.ts',
  permit: 'permits.ts',
  term: 'terms.ts',
  meaning: 'meanings.ts',
  guard: 'guards.ts',
  figure: 'figures.ts',
  picture: 'figures.ts',
  late: 'figures.ts',
  coming: 'figures.ts',
  trend: 'figures.ts',
  readiness: 'readiness.ts',
  sheet: 'procedures/*/sheet.ts',
};

/** Finds the rooms and what stands in them by folder. A name that stands twice stops the start: two owners of one thing. */
export async function loadModules(): Promise<Modules> {
  const root = new URL('../modules/', import.meta.url);
  const patterns = ['index.ts', ...new Set(Object.values(places))].map((pattern) => `*/${pattern}`);
  const found = (await Array.fromAsync(glob(patterns, { cwd: fileURLToPath(root) }))).sort();
  const files = found.filter((file) => !file.endsWith('.test.ts')).map((file) => file.split(path.sep));
  const exported = await importAll(files.map((file) => new URL(file.join('/'), root)));
  const rooms = Map.groupBy(exported.entries(), ([n]) => files[n]?.[0] as string);
  const loaded = rooms.entries().map(([id, room]) => {
    return roomOf(
      id,
      room.map(([n, exports]) => [files[n]?.slice(1).join('/') as string, exports]),
    );
  });
  const all = [...loaded].sort((a, b) => domainIds.indexOf(a.domain) - domainIds.indexOf(b.domain));
  const guards = allGuards(all.flatMap((module) => module.guards));
  const procedures = new Map<string, AnyProcedure>();
  const tables = new Map<string, Table>(Object.values(kernelTables).map((table) => [table.name, table]));
  const things = new Map<string, Thing>();
  const scans = new Map<string, Scan>();
  const values = new Map<string, Value>(Object.entries(commonValues));
  const sheets = new Map<string, SheetForm>();
  const meanings = new Map<string, Meaning>(Object.values(kernelMeanings).map((one) => [one.table, one]));
  const [registers, duties] = [new Map<string, unknown>(), new Map<string, unknown>()];
  for (const module of all) {
    for (const procedure of module.procedures)
      put(procedures, procedure.id, { ...procedure, ...guarded(procedure, guards) });
    for (const table of Object.values(module.tables)) put(tables, table.name, table);
    for (const [name, value] of module.values.flatMap(Object.entries<Value>)) put(values, name, value);
    for (const thing of module.things) put(things, thing.kind, thing);
    for (const scan of module.scans) put(scans, scan.kind, scan);
    for (const register of module.registers) put(registers, register.name, register);
    for (const duty of module.duties) put(duties, duty.id, duty);
    for (const sheet of module.sheets) put(sheets, sheet.procedure, sheet);
    for (const meaning of module.meanings) put(meanings, meaning.table, meaning);
  }
  const clocks = all.flatMap((module) => module.clocks);
  const finders = all.flatMap((module) => module.finders).toSorted((a, b) => a.rank - b.rank);
  const formerCodes = all.flatMap((module) => module.formerCodes);
  const terms = all.flatMap((module) => module.terms);
  return {
    all,
    procedures,
    tables,
    things,
    finders,
    scans,
    formerCodes,
    values,
    clocks,
    terms,
    meanings,
    guards,
    sheets,
  };
}

/** What the files of a room declare, in the order of their paths. */
function roomOf(id: string, files: readonly (readonly [file: string, exports: Exports])[]): Module {
  const declared = (kind: DeclaredKind) =>
    files.flatMap(([file, exports]) => (path.posix.matchesGlob(file, places[kind]) ? declaredIn(kind, exports) : []));
  const door = files.find(([file]) => file === 'index.ts')?.[1].module as Door;
  return {
    id,
    ...door,
    things: declared('thing'),
    finders: declared('finder'),
    scans: declared('scan'),
    formerCodes: declared('former'),
    values: declared('values'),
    procedures: declared('procedure'),
    registers: declared('register'),
    duties: declared('duty'),
    clocks: declared('clock'),
    notices: declared('notice'),
    permits: declared('permit'),
    terms: declared('term'),
    meanings: declared('meaning'),
    guards: declared('guard'),
    figures: declared('figure'),
    readiness: declared('readiness'),
    pictures: declared('picture'),
    late: declared('late'),
    coming: declared('coming'),
    trends: declared('trend'),
    sheets: declared('sheet'),
  } as Module;
}

function put<K extends string, T>(map: Map<K, T>, key: K, value: T): void {
  if (map.has(key)) throw new Error(`two modules own ${key}`);
  map.set(key, value);
}
