import { createReadStream } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import pg from 'pg';
import { type Report, verifyExport } from '#verify/main.ts';
import type { App } from '../app.ts';
import type { BackupNote } from '../backup/note.ts';
import { restore } from '../backup/restore.ts';
import { sumsOf } from '../backup/sums.ts';
import { type Where, withExisting } from '../existing.ts';
import { digestOf } from '../files.ts';
import { exportSealed } from '../ledger/export-sealed.ts';
import { loadKeys } from '../ledger/keys.ts';
import { keyOf } from '../pack/head.ts';
import { StartError } from '../start-error.ts';
import { storedFiles } from './stored-files.ts';
import { withScratch } from './scratch.ts';

/** One line of a drill's record: a table of the unit, its stored files, the ledger, or the backup file itself. */
interface Line {
  readonly table: string;
  readonly rows: number;
  readonly before: string;
  readonly after: string;
  readonly differing: readonly string[];
}

export interface Compared {
  readonly result: 'same' | 'different';
  readonly tables: readonly Line[];
  readonly note?: string;
}

/** Lines, and characters of one, that are named at most. */
const limits = { lines: 20, text: 400, note: 1000 };

/**
 * Restores a backup beside the installation and holds what came of it against what was noted when it was made, against its ledger,
 * replayed, and that against the ledger here. A file that does not come back is a drill that failed, not a fault of ours.
 */
export async function compare(app: App, unit: string, note: BackupNote): Promise<Compared> {
  const backup = await backupLine(note);
  try {
    const lines = await withScratch(app.where, async (scratch, live) => {
      await restore(scratch, note.file, { fileKeyOf: ({ to, ...head }) => app.keys.received(to, keyOf(head)) });
      const { report, found } = await verified(scratch, live, app.where);
      const rows = await tableLines(scratch, app, unit, { note, report });
      return [
        ...rows,
        await withExisting(scratch, (client) => storedFiles(client, scratch, app, unit)),
        ledgerLine(report, found),
      ];
    });
    const tables = [...lines, backup];
    const same = tables.every((one) => one.before === one.after && one.differing.length === 0);
    return { result: same ? 'same' : 'different', tables };
  } catch (error) {
    if (!(error instanceof pg.DatabaseError || error instanceof StartError)) throw error;
    const why =
      error instanceof StartError ? error.says.zh : `${error.table ?? ''} ${error.code ?? ''} ${error.message}`;
    const differing = [path.basename(note.file)];
    return { result: 'different', tables: [{ ...backup, differing }], note: why.trim().slice(0, limits.note) };
  }
}

/** It holds no row of the unit's, so it does not count as one that was compared. */
async function backupLine({ file, sha256 }: BackupNote): Promise<Line> {
  const after = (await digestOf(createReadStream(file)).catch(() => null))?.sha256 ?? '';
  const differing = after === sha256 ? [] : [path.basename(file)];
  return { table: 'backup', rows: 0, before: sha256, after, differing };
}

/**
 * The restored ledger must be signed with the key of the installation, rebuild the restored rows and agree with what was signed here when
 * it was as long. What had no seal yet is sealed beside, which asks its MAC.
 */
async function verified(
  scratch: Where,
  live: pg.Client,
  { dataDir }: Where,
): Promise<{ readonly report: Report; readonly found: Signed }> {
  const { rows } = await live.query<{ id: string }>('select id from jingui.installation');
  const { vkey } = await loadKeys(dataDir, rows[0]?.id ?? '');
  const dir = path.join(scratch.dataDir, 'export');
  const { size } = await exportSealed(scratch, dir);
  const { rows: signed } = await live.query<Signed>(
    "select size::int as size, encode(root, 'hex') as root, note from ledger_checkpoint where size = $1",
    [size],
  );
  const found = signed[0] ?? { size, root: '', note: '' };
  const witness = path.join(scratch.dataDir, 'witness');
  await writeFile(witness, found.note, { mode: 0o600 });
  return { report: await verifyExport(dir, found.note === '' ? { vkey } : { vkey, witness }), found };
}

/** A checkpoint that was signed here. */
interface Signed {
  readonly size: number;
  readonly root: string;
  readonly note: string;
}

async function tableLines(
  scratch: Where,
  { modules }: App,
  unit: string,
  { note, report }: { readonly note: BackupNote; readonly report: Report },
): Promise<Line[]> {
  const sums = await withExisting(scratch, async (client) => {
    await client.query('begin');
    return sumsOf(client, modules.tables.values());
  });
  const [before, after] = [note.units[unit]?.tables, sums.get(unit)];
  return [...modules.tables.values()]
    .filter(({ options }) => options.ledgered !== false)
    .map(({ name }) => ({
      table: name,
      rows: after?.[name]?.rows ?? 0,
      before: before?.[name]?.sum ?? '',
      after: after?.[name]?.sum ?? '',
      differing: differingRows(report, unit, name),
    }));
}

/** Keys of the unit's rows that are not what the ledger says. */
function differingRows({ findings }: Report, unit: string, table: string): string[] {
  return findings
    .flatMap(({ table: of, key }) => (of === table && key?.unit_id === unit ? [key] : []))
    .map(({ unit_id: _, ...key }) => Object.values(key).join(' ').slice(0, limits.text))
    .slice(0, limits.lines);
}

/** The root of the restored ledger must be the one that was signed here at that size. */
function ledgerLine({ size, witness, findings }: Report, { root }: Signed): Line {
  const wrong = findings.filter(({ key }) => key === undefined).map(({ says }) => says.zh.slice(0, limits.text));
  const differing = wrong.slice(0, limits.lines);
  const after = witness?.agrees ? root : '';
  return { table: 'ledger_entry', rows: size, before: root === '' ? unsigned : root, after, differing };
}

/** Nothing was signed here at that size: no sum of what came back is the same. */
const unsigned = 'unsigned';
