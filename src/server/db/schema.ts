import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import type { Scan } from '#kernel/scan.ts';
import type { Table } from '#kernel/table.ts';
import { referenceDdl, tableDdl } from './ddl.ts';
import { cardSql } from './scans.ts';

const here = new URL('.', import.meta.url);

/** The whole database as SQL, from the declared tables and scans and the fixed parts beside this file. */
export async function baselineSql(tables: Iterable<Table>, scans: readonly Scan[]): Promise<string> {
  const all = [...tables].sort((a, b) => (a.name < b.name ? -1 : 1));
  const pointing = ({ options }: Table) => Boolean(options.via ?? options.belongs);
  const labelledFirst = [...all.filter((table) => !pointing(table)), ...all.filter(pointing)];
  const parts = [
    '-- Written by tools/generate from the declared tables. Do not edit; run `npm run generate`.',
    await fixed('session.sql'),
    ...labelledFirst.map(tableDdl),
    ...all.map(referenceDdl).filter(Boolean),
    await fixed('ledger.sql'),
    await fixed('ledger-facts.sql'),
    ...scans.filter((scan) => scan.labelled).map(cardSql),
    await fixed('walls.sql'),
  ];
  return `${parts.join('\n\n')}\n`;
}

async function fixed(name: string): Promise<string> {
  return (await readFile(new URL(`sql/${name}`, here), 'utf8')).trim();
}

export interface Migration {
  readonly no: number;
  readonly name: string;
  readonly sql: string;
  readonly hash: string;
}

/** Numbered migrations, in order; a number is used once and a released file never changes. */
export async function readMigrations(): Promise<Migration[]> {
  const folder = new URL('migrations/', here);
  const names = (await readdir(folder)).filter((name) => /^\d{4}_[a-z0-9-]+\.sql$/.test(name)).sort();
  return Promise.all(
    names.map(async (name) => {
      const sql = await readFile(new URL(name, folder), 'utf8');
      return { no: Number(name.slice(0, 4)), name, sql, hash: createHash('sha256').update(sql).digest('hex') };
    }),
  );
}
