import { access, constants } from 'node:fs/promises';
import path from 'node:path';
import { isRestoring } from '#server/backup/restoring.ts';
import { majorOf } from '#server/db/embedded/cluster.ts';
import { restoreCutOff } from '#server/start-error.ts';
import { check } from '../check.ts';
import type { Look } from '../look.ts';

export const look = {
  id: 'data',
  turn: 30,
  at: 'machine',
  look: async ({ dataDir, databaseUrl }) => {
    if (isRestoring(dataDir)) throw restoreCutOff(dataDir);
    try {
      await access(dataDir, constants.R_OK | constants.W_OK | constants.X_OK);
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
      return check('data', 'warn', `数据目录 ${dataDir} 尚不存在`, `there is no data directory ${dataDir} yet`);
    }
    if (databaseUrl)
      return check(
        'data',
        'ok',
        `数据目录 ${dataDir}（密钥和文件；数据库在 DATABASE_URL）`,
        `data directory ${dataDir} (keys and files; the database is at DATABASE_URL)`,
      );
    const major = await majorOf(path.join(dataDir, 'postgres'));
    if (major === undefined) return check('data', 'warn', `${dataDir} 中还没有数据库`, `no database in ${dataDir} yet`);
    const [zh, en] = [`数据目录 ${dataDir}（PostgreSQL ${major}）`, `data directory ${dataDir} (PostgreSQL ${major})`];
    return check('data', 'ok', zh, en);
  },
} satisfies Look;
