import path from 'node:path';
import type pg from 'pg';
import { readCode, readMigrations } from './db/migrations.ts';
import { schemaOf } from './db/schema-state.ts';
import { isInstallation, noInstallation } from './existing.ts';
import { isThere, pathOf } from './files.ts';
import { StartError } from './start-error.ts';

/** So many of the newest stored files are looked for. */
const looked = 20;

/**
 * A further server on the database of an installation that is there: it must be of the same version and share the data directory,
 * which holds the keys and the stored files. Nothing is made or changed. Throws `StartError`.
 */
export async function checkJoin(owner: pg.ClientBase, dataDir: string): Promise<void> {
  const state = await schemaOf(owner);
  if (state.done.length === 0 || !isInstallation(dataDir)) throw noInstallation(dataDir);
  const [migrations, code] = await Promise.all([readMigrations(), readCode()]);
  if (state.done.length !== migrations.length || state.code?.hash !== code.hash)
    throw otherVersion(state.code?.version ?? '');
  const absent = await absentFiles(owner, dataDir);
  if (absent > 0) throw notShared(dataDir, absent);
}

/** How many of the newest stored files do not lie in this data directory. */
async function absentFiles(owner: pg.ClientBase, dataDir: string): Promise<number> {
  const { rows: tables } = await owner.query<{ name: string }>(
    `select format('%I.%I', table_schema, table_name) as name from information_schema.columns
     where table_schema = 'public' and column_name in ('upload', 'sha256') group by 1 having count(*) = 2`,
  );
  let absent = 0;
  for (const { name } of tables) {
    const { rows } = await owner.query<{ unit_id: string; upload: string; sha256: string }>(
      `select unit_id, upload, sha256 from ${name} where upload is not null and sha256 is not null order by id desc limit ${looked}`,
    );
    for (const { unit_id, upload, sha256 } of rows)
      if (!(await isThere(pathOf(path.join(dataDir, 'files'), unit_id, { upload, sha256 })))) absent += 1;
  }
  return absent;
}

function otherVersion(there: string): StartError {
  return new StartError('join_other_version', {
    zh: `正在运行的金匮是 ${there || '另一个'} 版本，与本程序的库结构不同，没有改动任何数据。请在各台服务器上安装同一版本；升级时先停下全部服务器，只用不带 --join 的 jingui start 启动一台`,
    en: `the Jingui that runs is of version ${there || 'another kind'}, whose schema differs from this program's; nothing was changed. Install the same version on every server; to upgrade, stop all of them and start one without --join`,
  });
}

function notShared(dataDir: string, absent: number): StartError {
  return new StartError('join_not_shared', {
    zh: `数据目录 ${dataDir} 里找不到 ${absent} 个已存文件：它不是各服务器共用的那个目录。请把第一台服务器的数据目录共享出来，用 --data 指定它，不要复制`,
    en: `${absent} stored files are not in the data directory ${dataDir}: it is not the one the servers share. Share the first server's data directory and name it with --data instead of copying it`,
  });
}
