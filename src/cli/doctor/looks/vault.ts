import { existsSync } from 'node:fs';
import path from 'node:path';
import { KeyDamaged } from '#server/keys/errors.ts';
import { passphraseBeside } from '#server/keys/passphrase.ts';
import { vaultFolder } from '#server/keys/prepare.ts';
import { vaultDamaged } from '#server/keys/refusals.ts';
import { type KeysStatus, keysStatus } from '#server/keys/status.ts';
import { type Survey, survey } from '#server/keys/survey.ts';
import { type Check, check } from '../check.ts';
import type { Look } from '../look.ts';

/** Destroyed keys are beyond reach for good within so many days. */
const promised = 30;

/** How it stands with the keys of what is stored; nothing of them is opened. */
export const look = {
  id: 'vault',
  turn: 50,
  at: 'machine',
  look: async ({ dataDir }) => {
    const dir = path.join(dataDir, 'keys');
    const status = await keysStatus(dir).catch((error: unknown) => {
      throw error instanceof KeyDamaged ? vaultDamaged(error.what, error) : error;
    });
    if (!status) return undefined;
    const found = await survey(vaultFolder(dir));
    return [master(status, passphraseBeside(dir)), slots(found), ...late(status, Date.now())];
  },
} satisfies Look;

function master({ how, shares, since }: KeysStatus, beside: string): Check {
  if (existsSync(beside))
    return check(
      'master-key',
      'warn',
      `打开加密密钥的口令 ${beside} 与密钥放在一起：谁拿到数据目录，就能读出全部内容。请移到别处并用 --passphrase-file 指定，或用 jingui keys split 分为份额`,
      `the passphrase ${beside} lies beside the keys it opens: whoever takes the data directory reads everything. Move it and name it with --passphrase-file, or put the key into shares with jingui keys split`,
    );
  const day = since.slice(0, 10);
  if (shares)
    return check(
      'master-key',
      'ok',
      `主密钥分为 ${shares.total} 份，任意 ${shares.needed} 份可解封，分于 ${day}`,
      `the master key is in ${shares.total} shares, any ${shares.needed} open it, split on ${day}`,
    );
  if (how === 'pkcs11')
    return check(
      'master-key',
      'ok',
      `主密钥由密码设备打开，始于 ${day}`,
      `the master key is opened by a device, since ${day}`,
    );
  return check(
    'master-key',
    'ok',
    `主密钥由另放的口令文件打开，始于 ${day}`,
    `the master key is opened by a passphrase file kept elsewhere, since ${day}`,
  );
}

function slots({ live, destroyed, damaged, uneven }: Survey): Check {
  const counted = {
    zh: `密钥库：${live} 个在用，${destroyed} 个已销毁`,
    en: `the vault: ${live} keys in use, ${destroyed} destroyed`,
  };
  if (damaged > 0)
    return check(
      'vault',
      'bad',
      `${counted.zh}，${damaged} 个已损坏：请从密钥库的备份取回，其保护的内容目前打不开`,
      `${counted.en}, ${damaged} damaged: take them back from a backup of the vault; what they protect cannot be opened now`,
    );
  if (uneven > 0)
    return check(
      'vault',
      'warn',
      `${counted.zh}，${uneven} 个只剩一半完好：执行 jingui keys rotate 即可补全；反复出现的，请检查磁盘`,
      `${counted.en}, ${uneven} of them whole in one half only: jingui keys rotate makes them good; where it comes back, examine the disk`,
    );
  return check('vault', 'ok', counted.zh, counted.en);
}

function late({ dirty, unfinished, month, rolled }: KeysStatus, now: number): Check[] {
  const last = rolled?.slice(0, 10) ?? null;
  if (unfinished)
    return [
      check(
        'level-keys',
        'warn',
        '上次更换层级密钥没有做完，请执行 jingui keys rotate',
        'the last exchange of level keys was cut off: run jingui keys rotate',
      ),
    ];
  if (dirty && now - Date.parse(dirty) > promised * 86_400_000)
    return [
      check(
        'level-keys',
        'bad',
        `自 ${dirty.slice(0, 10)} 起销毁的密钥还不能算彻底销毁：层级密钥超过 ${promised} 天没有更换。请执行 jingui keys rotate`,
        `keys destroyed since ${dirty.slice(0, 10)} are not beyond reach yet: the level keys were not exchanged for more than ${promised} days. Run jingui keys rotate`,
      ),
    ];
  if (month === null) return [];
  return [
    check(
      'level-keys',
      'ok',
      `层级密钥最新为 ${month}，上次更换${last ? `于 ${last}` : '：尚无'}`,
      `the newest level key is of ${month}, ${last ? `the last exchange was on ${last}` : 'none was exchanged yet'}`,
    ),
  ];
}
