import { pinyin } from 'pinyin-pro';
import { commonPasswords } from '#kernel/common-passwords.ts';
import { type PasswordLaw, passwordLaw, productWords, type Weakness, weaknessOf } from '#kernel/password.ts';
import { initialsOf } from '#kernel/search.ts';
import { enter } from '../act/enter.ts';
import type { App } from '../app.ts';

/** It will not do, why, and what was asked. */
export interface Weak {
  readonly status: 'weak';
  readonly why: Weakness;
  readonly law: PasswordLaw;
}

interface Owner {
  readonly unit: string;
  readonly person: string;
  readonly login: string;
}

/** Whether a password will do for him, under the law of his unit. */
export async function weaknessFor(app: App, owner: Owner, password: string): Promise<Weak | null> {
  const { law, name, unit } = await app.db.transaction(async (connection) => {
    const presence = await enter(app, connection, app.systemToken, owner.unit);
    if (!presence) throw new Error('the server has no session');
    const [row] = await connection.query<{ name: string }>('select name from person where unit_id = $1 and id = $2', [
      owner.unit,
      owner.person,
    ]);
    const { siteLevel, name: unitName } = presence.unit;
    return { law: passwordLaw(presence.settings, siteLevel), name: row?.name ?? '', unit: unitName };
  });
  const isCommon = await commonPasswords();
  const why = weaknessOf(password, law, {
    own: [owner.login, name, spelled(name)],
    words: [...productWords, unit, spelled(unit), initialsOf(unit)],
    isCommon,
  });
  return why && { status: 'weak', why, law };
}

function spelled(name: string): string {
  return pinyin(name, { toneType: 'none', type: 'array', surname: 'head' }).join('');
}
