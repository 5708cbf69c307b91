import type { Actor } from '#kernel/actor.ts';
import { type Settings, setting } from '#kernel/parameter.ts';
import type { App } from '../app.ts';
import { actorById, enter } from '../act/enter.ts';
import { knownAs } from '../directory/ldap/again.ts';
import { alarms } from '../ledger/alarm.ts';
import type { Whose } from '../whose.ts';
import type { Factor } from './factor.ts';
import { factorsOf } from './stored.ts';

/** Somebody at the door, and what he proves himself by. */
export interface AtDoor extends Whose {
  readonly actor: Actor;
  readonly unitName: string;
  readonly settings: Settings;
  readonly login: string;
  /** He has a password, here or at the directory; people of a demonstration have none. */
  readonly password: boolean;
  /** A second factor is required of him. */
  readonly must: boolean;
  readonly factors: readonly Factor[];
  /** Factors of his were changed behind the product's back. */
  readonly altered: boolean;
}

/** Undefined for whoever has no account or has left. */
export async function atDoor(app: App, who: Whose): Promise<AtDoor | undefined> {
  const found = await app.db.transaction(async (connection) => {
    const presence = await enter(app, connection, app.systemToken, who.unit_id);
    if (!presence) return undefined;
    const actor = await actorById(connection, who.unit_id, who.person_id);
    const [account] = await connection.query<{ login: string; hash: string }>(
      'select * from jingui.password_of($1, $2)',
      [who.unit_id, who.person_id],
    );
    return actor && account && { presence, actor, account };
  });
  if (!found) return undefined;
  const { presence, actor, account } = found;
  const { factors, altered } = await app.factors.genuine(who, await factorsOf(app, who));
  if (altered) await app.sealer.alarm(alarms.factor(who.unit_id, who.person_id));
  const asked = setting(presence.settings, 'SYSTEM-004.factor_roles');
  return {
    ...who,
    actor,
    unitName: presence.unit.name,
    settings: presence.settings,
    login: account.login,
    password: account.hash !== '' || (await knownAs(app, who)) !== undefined,
    must: actor.roles.some((role) => asked.includes(role)),
    factors,
    altered,
  };
}

/** Those that open a door: neither codes for the day they are lost, nor the PIN, which is of use at the desk only. */
export function proper(factors: readonly Factor[]): readonly Factor[] {
  return factors.filter(({ kind }) => kind !== 'recovery' && kind !== 'pin');
}
