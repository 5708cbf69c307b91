import { checkKeys } from '#server/ledger/bound-keys.ts';
import { readDatabasePassword } from '#server/ledger/keys.ts';
import { StartError } from '#server/start-error.ts';
import { check } from '../check.ts';
import type { Look } from '../look.ts';

/** Without them no start, no backup and no export: better known while the old ones can still be found. */
export const look = {
  id: 'keys',
  turn: 125,
  at: 'database',
  look: async ({ client, dataDir, databaseUrl, installed }) => {
    if (!installed) return undefined;
    await checkKeys(client, dataDir);
    if (databaseUrl) await readDatabasePassword(dataDir).catch(unlessLost);
    return check(
      'keys',
      'ok',
      '台账的密钥齐全，属于这个数据库',
      'the keys of the ledger are there and are those of the database',
    );
  },
} satisfies Look;

/** A password that is not there is made anew at the next start. */
function unlessLost(error: unknown): void {
  if (!(error instanceof StartError && error.code === 'keys_lost')) throw error;
}
