import type pg from 'pg';
import type { Table } from '#kernel/table.ts';
import { columnsThere } from '../db/columns-there.ts';
import { readMigrations } from '../db/migrations.ts';
import { checkKnown, schemaOf } from '../db/schema-state.ts';
import { type Where, withExisting } from '../existing.ts';
import { loadModules } from '../modules.ts';
import { type Exported, type ExportedTable, type ExportTarget, exportLedger } from './export.ts';
import { exportFolder } from './export-folder.ts';
import { loadKeys } from './keys.ts';

/** Longest wait, in milliseconds, for a moment at which everything is sealed. */
const patience = 15_000;

/** Writes an export of an installation in clear, as `jingui verify` reads it; for a folder that goes again. Throws `StartError`. */
export async function exportInstallation(where: Where, dir: string): Promise<Exported> {
  return withExisting(where, async (client) => {
    const to = await exportFolder(dir);
    return exportFrom(client, where, to).finally(to.close);
  });
}

export async function exportFrom(client: pg.ClientBase, where: Where, to: ExportTarget): Promise<Exported> {
  const { tables } = await loadModules();
  const { rows } = await client.query<{ id: string }>('select id from jingui.installation');
  const keys = await loadKeys(where.dataDir, rows[0]?.id ?? '');
  return exportLedger({
    client,
    to,
    tables: await exported(client, tables.values()),
    verifier: keys.verifier,
    at: new Date().toISOString(),
    patience,
    onProgress: ({ table, rows: done }) =>
      where.onProgress?.({ zh: `已导出 ${done} 行（${table}）`, en: `${done} rows exported (${table})` }),
  });
}

/** A database that is not upgraded yet is exported with what it has; one of a later version has more than we know. */
async function exported(client: pg.ClientBase, tables: Iterable<Table>): Promise<Record<string, ExportedTable>> {
  const all = ledgered(tables);
  const [state, known] = await Promise.all([schemaOf(client), readMigrations()]);
  checkKnown(state, known);
  if (state.done.length === known.length) return all;
  const there = await columnsThere(client);
  const kept = Object.entries(all).map(([name, { key, columns = {} }]) => {
    const some = Object.entries(columns).filter(([column]) => there.has(`${name}.${column}`));
    return [name, { key, columns: Object.fromEntries(some) }] as const;
  });
  return Object.fromEntries(kept.filter(([, { columns }]) => Object.keys(columns).length > 0));
}

/** The tables the ledger rebuilds, with the columns they are declared with. */
function ledgered(tables: Iterable<Table>): Record<string, ExportedTable> {
  const kept = [...tables].filter((table) => table.options.ledgered !== false);
  return Object.fromEntries(
    kept.map(({ name, columns, options }) => [
      name,
      {
        key: ['unit_id', ...options.key],
        columns: Object.fromEntries(Object.entries(columns).map(([column, { sql }]) => [column, sql])),
      },
    ]),
  );
}
