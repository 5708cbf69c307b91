import { confirmsAgain, isOfAuthority, unproven } from '#kernel/proven.ts';
import { setting } from '#kernel/parameter.ts';
import type { Finding } from '#kernel/verdict.ts';
import type { Connection } from '../database.ts';
import type { ErasedAsk } from './act.ts';
import type { Presence } from './enter.ts';
import type { Erased } from './erased.ts';

interface Speaking {
  readonly connection: Pick<Connection, 'query'>;
  readonly presence: Presence;
}

/** What stands against an act of authority whose doer has not just proved that it is he. */
export async function unprovenFindings(
  { connection, presence }: Speaking,
  { causes = [] }: Pick<Erased, 'causes'>,
  ask: ErasedAsk,
): Promise<readonly Finding[]> {
  if (!confirmsAgain(presence.actor, presence.settings) || !isOfAuthority(ask, causes)) return [];
  return (await isProven({ connection, presence })) ? [] : [unproven()];
}

/** Within the minutes in which a confirmation is good. */
export async function isProven({ connection, presence }: Speaking): Promise<boolean> {
  const seconds = 60 * setting(presence.settings, 'LAW.confirm_minutes');
  const [row] = await connection.query<{ proven: boolean }>('select jingui.proven($1) as proven', [seconds]);
  return row?.proven === true;
}

/** Lists leave the house by nobody who has not just proved that it is he. */
export async function unprovenExport(speaking: Speaking): Promise<readonly Finding[]> {
  const { actor, settings } = speaking.presence;
  return !confirmsAgain(actor, settings) || (await isProven(speaking)) ? [] : [unproven()];
}
