import type { AccountChange } from '#kernel/account.ts';
import type { Connection } from './database.ts';
import { LostRace } from './act/write.ts';
import { hashPassword, oneTimePassword } from './password.ts';

/** Changes an account inside the act's transaction; what it answers is shown once and kept nowhere. */
export async function changeAccount(
  connection: Connection,
  unitId: string,
  change: AccountChange,
): Promise<{ readonly password: string } | undefined> {
  if (change.kind === 'unlock') await connection.query('select jingui.unlock($1)', [change.person]);
  if (change.kind === 'close') await connection.query('select jingui.close_account($1)', [change.person]);
  if (change.kind === 'use-confirmation') await useConfirmation(connection);
  if (change.kind !== 'give') return undefined;
  const password = oneTimePassword();
  const given = [change.login, unitId, change.person, await hashPassword(password)];
  await connection.query('select jingui.set_credential($1, $2, $3, $4, true)', given);
  await connection.query('select jingui.end_sessions($1)', [change.person]);
  return { password };
}

async function useConfirmation(connection: Connection): Promise<void> {
  const [row] = await connection.query<{ used: boolean }>('select jingui.use_confirmation() as used');
  if (row?.used !== true) throw new LostRace();
}
