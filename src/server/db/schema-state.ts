import type pg from 'pg';
import { version } from '../http/version.ts';
import { StartError } from '../start-error.ts';
import { type Migration, readMigrations } from './migrations.ts';

/** What was done to a database, as it says itself. */
export interface SchemaState {
  readonly done: readonly Done[];
  /** What was made beside the data; databases of before the numbered migrations do not say. */
  readonly code: { readonly hash: string; readonly version: string } | null;
}

interface Done {
  readonly no: number;
  readonly name: string;
  readonly hash: string;
  readonly version?: string | null;
}

export async function schemaOf(client: pg.ClientBase): Promise<SchemaState> {
  const { rows: there } = await client.query("select to_regclass('public.migration') is not null as is");
  if (!there[0]?.is) return { done: [], code: null };
  const { rows } = await client.query<Done>(
    "select no, name, hash, to_jsonb(m) ->> 'version' as version from public.migration m order by no",
  );
  const code = rows.find(({ no }) => no === 0);
  return {
    done: rows.filter(({ no }) => no > 0),
    code: code ? { hash: code.hash, version: code.version ?? '' } : null,
  };
}

/** Throws where this program cannot know what a database, or a backup of one, is: a later program made it, or one between two versions. */
export function checkKnown({ done, code }: SchemaState, known: readonly Migration[], backup?: string): void {
  for (const [n, one] of done.slice(0, known.length).entries())
    if (one.hash !== known[n]?.hash) throw betweenVersions(one.name, backup);
  const by = done.at(-1)?.version ?? code?.version ?? '';
  if (done.length <= known.length && !isLater(code?.version ?? '', version)) return;
  const schemas = { there: done.length, here: known.length };
  throw backup === undefined ? newerSchema(by, schemas) : newerBackup(backup, by, schemas);
}

/** Throws where it is not of the present schema: its ledger cannot take what this program enters. */
export async function expectPresent(client: pg.ClientBase): Promise<void> {
  const [state, known] = await Promise.all([schemaOf(client), readMigrations()]);
  checkKnown(state, known);
  if (state.done.length < known.length) throw earlierSchema(state.done.length);
}

function isLater(one: string, other: string): boolean {
  const [a, b] = [one, other].map((text) => text.split('.').map(Number)) as [number[], number[]];
  const at = a.findIndex((part, n) => part !== b[n]);
  return at >= 0 && (a[at] as number) > (b[at] ?? 0);
}

interface Schemas {
  readonly there: number;
  readonly here: number;
}

function newerSchema(by: string, { there, here }: Schemas): StartError {
  return new StartError('schema_newer', {
    zh: `数据库已由金匮 ${by} 升级（库结构 ${there}），本程序是 ${version}（库结构 ${here}），没有改动任何数据。请安装 ${by} 或更高版本；要回到 ${version}，把升级前的备份恢复到空的数据目录：jingui restore`,
    en: `the database was upgraded by Jingui ${by} (schema ${there}); this program is ${version} (schema ${here}) and changed nothing. Install ${by} or later; to go back to ${version}, restore the backup made before the upgrade into an empty data directory: jingui restore`,
  });
}

function newerBackup(file: string, by: string, { there, here }: Schemas): StartError {
  return new StartError('schema_newer', {
    zh: `备份 ${file} 由金匮 ${by} 所做（库结构 ${there}），本程序是 ${version}（库结构 ${here}），没有恢复任何数据。请用 ${by} 或更高版本恢复`,
    en: `the backup ${file} was made by Jingui ${by} (schema ${there}); this program is ${version} (schema ${here}) and restored nothing. Restore it with ${by} or later`,
  });
}

function betweenVersions(name: string, backup = ''): StartError {
  const [zh, en] = backup === '' ? ['数据库', 'the database'] : [`备份 ${backup} `, `the backup ${backup}`];
  return new StartError('data_dir_other_schema', {
    zh: `${zh}由两个版本之间的未发布程序所做（${name} 与发布的不同），没有改动任何数据。只有那个程序能打开它；请在那里取出台账，导入空的数据目录：jingui import`,
    en: `${en} was made by an unreleased program between two versions (${name} is not the released one); nothing was changed. Only that program opens it: take its ledgers out there and import them into an empty data directory: jingui import`,
  });
}

function earlierSchema(schema: number): StartError {
  return new StartError('data_dir_other_schema', {
    zh: `数据库还是较早的库结构 ${schema}，没有写出任何数据。请先升级（jingui upgrade，会先自动备份），或用原来的版本`,
    en: `the database is still of schema ${schema}; nothing was written. Upgrade it first (jingui upgrade, which backs up before), or use the version it was made with`,
  });
}
