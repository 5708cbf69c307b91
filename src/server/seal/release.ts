import type { Readable } from 'node:stream';
import { type Label, mayKnow } from '#kernel/label.ts';
import type { StoredFile } from '#kernel/stored-file.ts';
import type { Table } from '#kernel/table.ts';
import { enter, type Presence } from '../act/enter.ts';
import type { App } from '../app.ts';
import type { Connection } from '../database.ts';
import { quote } from '../db/quote.ts';
import { contentOf } from '../files.ts';

/**
 * The fourth wall: a file's key is given to a person only after the label was asked once more, of him who speaks now, against the row that names the
 * file and the one it belongs to. Whatever let him come so far, an act gone wrong or a label changed meanwhile, null is no file.
 */
export async function release(app: App, token: string, file: StoredFile): Promise<Readable | null> {
  const allowed = await app.db.transaction(async (connection) => {
    const presence = await enter(app, connection, token);
    if (!presence || presence.unit.id !== file.unit) return false;
    for (const table of app.modules.tables.values())
      if ('upload' in table.columns && (await isOf(app, connection, presence, table, file))) return true;
    return false;
  });
  return allowed ? contentOf(app, file.unit, file) : null;
}

/** Whether a row of the table names the file and may be known by who speaks. */
async function isOf(
  { modules }: App,
  { query }: Connection,
  { actor, unit }: Presence,
  { name, options, columns }: Table,
  { upload, sha256 }: StoredFile,
): Promise<boolean> {
  const { via, belongs, label } = options;
  const kind = belongs ? `t.${quote(belongs.kind)}` : via ? `'${via[1]}'` : 'null';
  const id = belongs ? `t.${quote(belongs.id)}` : via ? `t.${quote(via[0])}` : 'null';
  const own = label
    ? `jsonb_build_object('level', t."level", 'regime', t.regime, 'scope', t.scope, 'barred', t.barred)`
    : 'null::jsonb';
  const [row] = await query<{ kind: string | null; id: string | null; label: Label | null }>(
    `select ${kind} as kind, ${id} as id, ${own} as label from ${quote(name)} t where t.unit_id = $1 and t.upload = $2 and t.sha256 = $3`,
    [unit.id, upload, sha256],
  );
  if (!row || !('sha256' in columns)) return false;
  if (row.label) return mayKnow(actor, row.label);
  const parent = row.kind === null ? undefined : modules.tables.get(row.kind);
  // A row that belongs to nothing, or to what has no label, is for whom the wall shows it.
  if (!parent) return true;
  const above = parent.options.label ? 't."level", t.regime, t.scope, t.barred' : '1 as found';
  const [of] = await query<{ level: number } & Label & Record<string, unknown>>(
    `select ${above} from ${quote(parent.name)} t where t.unit_id = $1 and t.id = $2`,
    [unit.id, row.id],
  );
  return of !== undefined && (!parent.options.label || mayKnow(actor, of));
}
