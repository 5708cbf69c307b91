import type { Text } from '#kernel/text.ts';
import type { WrongShare } from '#server/keys/shares.ts';
import type { KeysStatus } from '#server/keys/status.ts';
import type { Given } from '#server/keys/unsealing.ts';

const wrong: Readonly<Record<WrongShare, Text>> = {
  misspelt: {
    zh: '这一份抄写有误，校验不符，请重新输入',
    en: 'this share is misspelt: its checksum does not fit. Type it again',
  },
  'other-set': {
    zh: '这一份不属于现行的份额（主密钥后来重新分过，或是别处的份额）',
    en: 'this share is not of the set in force: the key was split anew since, or it is another installation’s',
  },
  forged: { zh: '这一份不是当初分出的份额', en: 'this share is none of those that were given out' },
};

export function given(came: Given): Text {
  switch (came.is) {
    case 'opened':
      return { zh: '密钥已解封', en: 'the keys are open' };
    case 'taken':
      return {
        zh: `已收到第 ${came.number} 份，共 ${came.given} 份，需要 ${came.needed} 份`,
        en: `share ${came.number} taken: ${came.given} of the ${came.needed} that are needed`,
      };
    case 'open':
      return { zh: '密钥本来就是解封的', en: 'the keys were open already' };
    case 'not-shared':
      return {
        zh: '主密钥没有分为份额：请用 --passphrase-file 给出口令文件',
        en: 'the master key is not in shares: name its passphrase file with --passphrase-file',
      };
    case 'wrong':
      return wrong[came.why];
  }
}

export function statusLines(
  status: KeysStatus,
  states: readonly { readonly state: string; readonly given: number }[],
): Text[] {
  const { month, rolled, dirty, unfinished } = status;
  return [
    {
      zh: `加密算法：${status.cipher}（商用密码，不得用于保护国家秘密）`,
      en: `cipher: ${status.cipher} (commercial cryptography, not for state secrets)`,
    },
    masterLine(status),
    {
      zh: `层级密钥：${status.levelKeys} 个，最新为 ${month ?? '（尚无）'}；上次更换 ${rolled ? dateOf(rolled) : '（尚无）'}`,
      en: `level keys: ${status.levelKeys}, the newest of ${month ?? '(none yet)'}; last exchanged ${rolled ? dateOf(rolled) : '(not yet)'}`,
    },
    ...(dirty ? [waiting(dirty)] : []),
    ...(unfinished ? [goesOn] : []),
    ...states.map(stateOf),
  ];
}

function masterLine({ how, shares, since }: KeysStatus): Text {
  const day = dateOf(since);
  if (shares)
    return {
      zh: `主密钥：${shares.total} 份，任意 ${shares.needed} 份可解封，分于 ${day}`,
      en: `master key: ${shares.total} shares, any ${shares.needed} open it, split on ${day}`,
    };
  if (how === 'pkcs11')
    return { zh: `主密钥：由密码设备打开，始于 ${day}`, en: `master key: opened by a device, since ${day}` };
  return { zh: `主密钥：由口令文件打开，始于 ${day}`, en: `master key: opened by a passphrase file, since ${day}` };
}

function waiting(dirty: string): Text {
  return {
    zh: `自 ${dateOf(dirty)} 起有销毁的密钥，待更换层级密钥后彻底不可恢复`,
    en: `keys destroyed since ${dateOf(dirty)} are beyond reach for good once the level keys are exchanged`,
  };
}

const goesOn: Text = {
  zh: '上次更换没有做完，请再执行一次 jingui keys rotate',
  en: 'the last exchange was cut off: run jingui keys rotate once more',
};

function stateOf({ state, given: n }: { readonly state: string; readonly given: number }): Text {
  return state === 'open'
    ? { zh: '运行中的服务：已解封', en: 'the running server: open' }
    : { zh: `运行中的服务：未解封，已收到 ${n} 份`, en: `the running server: sealed, ${n} shares given` };
}

function dateOf(instant: string): string {
  return instant.slice(0, 10);
}
