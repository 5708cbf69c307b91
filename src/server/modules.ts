import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import type { AnyProcedure, Module } from '#kernel/module.ts';
import type { Table } from '#kernel/table.ts';
import { caseStep, caseTable } from '#kernel/approval.ts';
import { movement } from '#kernel/custody.ts';
import { alert, obligation } from '#kernel/obligation.ts';

/** Tables the kernel's own ideas need, whatever modules are there. */
const kernelTables = { movement, obligation, alert, caseTable, caseStep } satisfies Record<string, Table>;

export interface Modules {
  readonly all: readonly Module[];
  readonly procedures: ReadonlyMap<string, AnyProcedure>;
  readonly tables: ReadonlyMap<string, Table>;
}

/** Finds the modules by folder. A name that stands twice stops the start: two owners of one thing. */
export async function loadModules(): Promise<Modules> {
  const root = new URL('../modules/', import.meta.url);
  const entries = await readdir(root, { withFileTypes: true });
  const folders = entries
    .filter((entry) => entry.isDirectory() && existsSync(new URL(`${entry.name}/index.ts`, root)))
    .map((entry) => entry.name)
    .sort();
  const all = await Promise.all(
    folders.map(
      async (folder) => ((await import(new URL(`${folder}/index.ts`, root).href)) as { module: Module }).module,
    ),
  );
  const procedures = new Map<string, AnyProcedure>();
  const tables = new Map<string, Table>(Object.values(kernelTables).map((table) => [table.name, table]));
  for (const module of all) {
    for (const procedure of module.procedures) put(procedures, procedure.id, procedure);
    for (const table of Object.values(module.tables)) put(tables, table.name, table);
  }
  return { all, procedures, tables };
}

function put<T>(map: Map<string, T>, key: string, value: T): void {
  if (map.has(key)) throw new Error(`two modules own ${key}`);
  map.set(key, value);
}
