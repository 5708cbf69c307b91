import type { AccountChange } from '#kernel/account.ts';
import type { Connection } from './database.ts';
import { LostRace } from './act/write.ts';
import { type Binding, bindingOf } from './ledger/credentials.ts';
import { hashPassword, oneTimePassword } from './password.ts';

export interface AccountChanged {
  /** For the act's entry. */
  readonly credentials: readonly Binding[];
  readonly once?: { readonly password: string };
}

/** Changes an account inside the act's transaction; what it answers is shown once and kept nowhere. */
export async function changeAccount(
  connection: Connection,
  unitId: string,
  change: AccountChange,
): Promise<AccountChanged> {
  if (change.kind === 'unlock') await connection.query('select jingui.unlock($1)', [change.person]);
  if (change.kind === 'close') await connection.query('select jingui.close_account($1)', [change.person]);
  if (change.kind === 'use-confirmation') await useConfirmation(connection);
  if (change.kind === 'close') return { credentials: [{ person: change.person, is: null }] };
  if (change.kind !== 'give') return { credentials: [] };
  const password = oneTimePassword();
  const hash = await hashPassword(password);
  const given = [change.login, unitId, change.person, hash];
  await connection.query('select jingui.set_credential($1, $2, $3, $4, true)', given);
  await connection.query('select jingui.end_sessions($1)', [change.person]);
  const credential = { unit_id: unitId, person_id: change.person, login: change.login, hash, one_time: true };
  return { credentials: [bindingOf(credential)], once: { password } };
}

async function useConfirmation(connection: Connection): Promise<void> {
  const [row] = await connection.query<{ used: boolean }>('select jingui.use_confirmation() as used');
  if (row?.used !== true) throw new LostRace();
}
