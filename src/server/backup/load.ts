import path from 'node:path';
import type pg from 'pg';
import { quote } from '../db/quote.ts';
import type { Where } from '../existing.ts';
import { named } from './backup.ts';
import { copyIn } from './copy.ts';
import type { BackupEnd, FileSection, TableSection } from './format.ts';
import { type BackupLines, parsed } from './lines.ts';
import { takeFile } from './put.ts';
import { notBackup } from './refusals.ts';

export interface Loading {
  readonly where: Where;
  readonly lines: BackupLines;
  readonly source: string;
}

/** All tables and files, to the very end of the file: there its checksum stands. */
export async function load(client: pg.Client, { where, lines, source }: Loading): Promise<BackupEnd> {
  const counts = { tables: 0, files: 0 };
  const taken = new Set<string>();
  for (;;) {
    const section = parsed<Partial<TableSection & FileSection & BackupEnd>>(await lines.next());
    if (section === null) throw notBackup(source);
    if (section.end) {
      const whole = section.tables === counts.tables && section.files === counts.files;
      if (!whole || (await lines.next()) !== null) throw notBackup(source);
      await settle(client);
      return section as BackupEnd;
    }
    if (typeof section.table === 'string' && Array.isArray(section.columns)) {
      where.onProgress?.({ zh: `恢复 ${section.table}`, en: `restoring ${section.table}` });
      const columns = section.columns.map(quote).join(', ');
      await copyIn(client, `copy ${named(section.table)} (${columns}) from stdin`, lines.section());
      counts.tables += 1;
    } else if (typeof section.file === 'string') {
      const { file } = section;
      if (!isOurs(where.dataDir, file)) throw notBackup(source);
      await takeFile(where.dataDir, file, lines, taken.has(file));
      taken.add(file);
      counts.files = taken.size;
    } else throw notBackup(source);
  }
}

/** Sequences go on after the last number, and entries not sealed yet are of this server's transactions from now on. */
async function settle(client: pg.Client): Promise<void> {
  await client.query('update ledger_entry set xid = pg_current_xact_id() where seq is null');
  await client.query(
    "select setval(pg_get_serial_sequence('ledger_entry', 'ord'), coalesce((select max(ord) from ledger_entry), 0) + 1, false)",
  );
  await client.query('set constraints all immediate; set constraints all deferred');
}

function isOurs(dataDir: string, file: string): boolean {
  const place = path.resolve(dataDir, file);
  return /^(keys|files)\/[\w./-]{1,300}$/.test(file) && place.startsWith(path.resolve(dataDir) + path.sep);
}
