import { readFile } from 'node:fs/promises';
import type { Scan } from '#kernel/scan.ts';
import type { Table } from '#kernel/table.ts';
import type { AnyProcedure } from '#kernel/module.ts';
import { officesFor } from './authority.ts';
import { referenceDdl, tableCode, tableDdl } from './ddl.ts';
import { cardSql } from './scans.ts';
import { thereSql } from './there.ts';
import { upkeepSql } from './upkeep.ts';
import { youngSql } from './young.ts';

/** What the rooms declare. */
interface Declared {
  readonly tables: ReadonlyMap<string, Table>;
  readonly scans: ReadonlyMap<string, Scan>;
  readonly procedures: ReadonlyMap<string, AnyProcedure>;
}

const here = new URL('.', import.meta.url);

/** What holds data, as the rooms declare it now: what all numbered migrations together must come to. */
export async function tablesSql(tables: Iterable<Table>): Promise<string> {
  const all = inOrder(tables);
  return written([
    '-- Written by tools/generate from the declared tables: what all migrations together come to. No database is made of it.',
    'set local search_path = public;',
    await fixed('tables.sql'),
    ...all.map(tableDdl),
    ...all.map(referenceDdl).filter(Boolean),
  ]);
}

/** What is made anew without loss whenever it differs: functions, triggers, policies, privileges. */
export async function codeSql({ tables, scans, procedures }: Declared): Promise<string> {
  const all = [...tables.values()];
  return written([
    '-- Written by tools/generate from the declared tables. Do not edit; run `npm run generate`.',
    'set local search_path = public;',
    await fixed('session.sql'),
    await fixed('factors.sql'),
    await fixed('entries.sql'),
    ...inOrder(all).map((table) => tableCode(table, officesFor(table, procedures.values()))),
    await fixed('ledger.sql'),
    ...[...scans.values()].filter((scan) => scan.labelled).map(cardSql),
    thereSql(all),
    youngSql(all),
    upkeepSql,
    await fixed('walls.sql'),
    await fixed('keeper.sql'),
  ]);
}

/** Labelled tables before those that point to them. */
function inOrder(tables: Iterable<Table>): Table[] {
  const all = [...tables].sort((a, b) => (a.name < b.name ? -1 : 1));
  const pointing = ({ options }: Table) => Boolean(options.via ?? options.belongs);
  return [...all.filter((table) => !pointing(table)), ...all.filter(pointing)];
}

async function fixed(name: string): Promise<string> {
  return (await readFile(new URL(`sql/${name}`, here), 'utf8')).trim();
}

function written(parts: readonly string[]): string {
  return `${parts.join('\n\n')}\n`;
}
