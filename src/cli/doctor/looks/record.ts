import { existsSync } from 'node:fs';
import path from 'node:path';
import { check } from '../check.ts';
import type { Look } from '../look.ts';

/** What was signed stands outside the database too; without it a database that was rolled back looks like any other. */
export const look = {
  id: 'record',
  turn: 156,
  at: 'database',
  look: async ({ client, dataDir, installed }) => {
    if (!installed) return undefined;
    const { rows } = await client.query<{ size: string }>(
      "select size::text as size from ledger_tree where log = 'main'",
    );
    if (Number(rows[0]?.size ?? 0) === 0) return undefined;
    if (existsSync(path.join(dataDir, 'ledger', 'record.jsonl')))
      return check('record', 'ok', '数据库之外留有检查点记录', 'the checkpoints are on record outside the database');
    return check(
      'record',
      'warn',
      '数据库之外没有检查点记录（ledger/record.jsonl）：下次启动时重新开始，请与最近一次留存的检查点核对',
      'no checkpoint is on record outside the database (ledger/record.jsonl): the next start begins it anew; compare with the last checkpoint that was taken',
    );
  },
} satisfies Look;
