import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import pg from 'pg';
import { type Report, verifyExport } from '#verify/main.ts';
import { restore } from '../backup/restore.ts';
import { sumsOf } from '../backup/sums.ts';
import { quote } from '../db/quote.ts';
import { type Where, withExisting } from '../existing.ts';
import { KeyDamaged } from '../keys/errors.ts';
import { exportSealed } from '../ledger/export-sealed.ts';
import { loadKeys } from '../ledger/keys.ts';
import { loadModules, type Modules } from '../modules.ts';
import type { Beside, Came, NamedFile, Restored } from '../owner/owner.ts';
import { StartError } from '../start-error.ts';
import { type Line, limits } from './line.ts';
import { withScratch } from './scratch.ts';

/**
 * Restores a backup beside the installation and holds what came of it against what was noted when it was made, against its ledger,
 * replayed, and that against the ledger here. A file that does not come back is a drill that failed, not a fault of ours.
 */
export async function restoreBeside<T>(where: Where, asked: Beside, work: (came: Came) => Promise<T>): Promise<T> {
  const modules = await loadModules();
  const fileKeyOf = async () => {
    if (asked.fileKey === null) throw new KeyDamaged(asked.note.file);
    return Buffer.from(asked.fileKey, 'hex');
  };
  return withScratch(where, async (scratch, live) => {
    const came = await restore(scratch, asked.note.file, { fileKeyOf })
      .then(() => lookedAt(scratch, live, modules, where, asked))
      .catch(whyNot);
    return work(came);
  });
}

function whyNot(error: unknown): Came {
  if (error instanceof StartError) return { why: error.says.zh.slice(0, limits.note) };
  if (!(error instanceof pg.DatabaseError)) throw error;
  return { why: `${error.table ?? ''} ${error.code ?? ''} ${error.message}`.trim().slice(0, limits.note) };
}

async function lookedAt(
  scratch: Where,
  live: pg.Client,
  modules: Modules,
  where: Where,
  asked: Beside,
): Promise<Restored> {
  const { report, found } = await verified(scratch, live, where);
  return {
    dataDir: scratch.dataDir,
    tables: await tableLines(scratch, modules, asked, report),
    ledger: ledgerLine(report, found),
    files: await withExisting(scratch, (client) => namedFiles(client, modules, asked.unit)),
  };
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

async function tableLines(scratch: Where, modules: Modules, { unit, note }: Beside, report: Report): Promise<Line[]> {
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

async function namedFiles(client: pg.Client, { tables }: Modules, unit: string): Promise<NamedFile[]> {
  const named: NamedFile[] = [];
  for (const { name, columns, options } of tables.values()) {
    if (options.ledgered === false || !('upload' in columns)) continue;
    const key = options.key.map((one) => quote(one)).join(', ');
    const { rows } = await client.query<NamedFile>(
      `select concat_ws(' ', $2::text, ${key}) as row, upload, sha256 from ${quote(name)} where unit_id = $1 and upload is not null order by ${key}`,
      [unit, name],
    );
    named.push(...rows);
  }
  return named;
}
