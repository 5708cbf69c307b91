import type { AccountChange } from '#kernel/account.ts';
import { setting } from '#kernel/parameter.ts';
import { LostRace } from './act/write.ts';
import type { Presence } from './act/enter.ts';
import type { App } from './app.ts';
import type { Connection } from './database.ts';
import type { Binding } from './ledger/credentials.ts';
import { invite } from './login/invitation.ts';

export interface AccountChanged {
  /** For the act's entry. */
  readonly credentials: readonly Binding[];
  readonly once?: { readonly invitation: string; readonly invitation_days: number };
}

/** Changes an account inside the act's transaction; what it answers is shown once and kept nowhere. */
export async function changeAccount(
  connection: Connection,
  { macKey }: Pick<App, 'macKey'>,
  { unit, settings }: Pick<Presence, 'unit' | 'settings'>,
  change: AccountChange,
): Promise<AccountChanged> {
  if (change.kind === 'use-confirmation') await useConfirmation(connection);
  if (change.kind === 'use-desk-proof') await useDeskProof(connection, change.id);
  if (change.kind === 'reset-factors') await connection.query('select jingui.reset_factors($1)', [change.person]);
  if (change.kind === 'end-sessions') await connection.query('select jingui.end_sessions($1)', [change.person]);
  if (change.kind === 'unlock') await connection.query('select jingui.unlock($1)', [change.person]);
  if (change.kind !== 'close' && change.kind !== 'give') return { credentials: [] };
  const { person } = change;
  const credentials = [{ person, is: null }];
  if (change.kind === 'close') {
    await connection.query('select jingui.close_account($1)', [person]);
    return { credentials };
  }
  const days = setting(settings, 'LAW.invitation_days');
  const invitation = await invite(connection, { unit: unit.id, person, login: change.login, days }, macKey);
  await connection.query('select jingui.end_sessions($1)', [person]);
  return { credentials, once: { invitation, invitation_days: days } };
}

async function useConfirmation(connection: Connection): Promise<void> {
  const [row] = await connection.query<{ used: boolean }>('select jingui.use_confirmation() as used');
  if (row?.used !== true) throw new LostRace();
}

async function useDeskProof(connection: Connection, id: string): Promise<void> {
  const [row] = await connection.query<{ used: boolean }>('select jingui.use_desk_proof($1) as used', [id]);
  if (row?.used !== true) throw new LostRace();
}
