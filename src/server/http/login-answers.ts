import type { Text } from '#kernel/text.ts';
import { type Answer, refusal } from '../act/answer.ts';
import type { Slow } from '../login/try.ts';
import { weakWords } from '#kernel/password.ts';
import type { Weak } from '../login/weakness.ts';

type Reason = { readonly status: 'bad' | 'one-time' | 'same' } | Weak | Slow;

const remedy: Text = { zh: '另设口令后再提交。', en: 'Choose another password and submit again.' };
const rules = {
  'one-time': {
    kind: 'state',
    says: { zh: '这是一次性口令，须先设自己的口令。', en: 'This is a one-time password: choose your own first.' },
  },
  same: { kind: 'fields', says: { zh: '新口令不得与原口令相同。', en: 'The new password is the old one.' } },
} as const;

const bad: Answer = {
  status: 401,
  body: {
    code: 'BAD_LOGIN',
    says: {
      zh: '账号或口令不对。连续输错后须等待，等待时间逐次加长。',
      en: 'Login or password is wrong. After wrong ones in a row there is a wait, each time a longer one.',
    },
  },
};

/** The same words for a wrong password and an unknown account, and the same wait. */
export function notLetIn(reason: Reason): Answer {
  if (reason.status === 'bad') return bad;
  if (reason.status === 'slow') return slowDown(reason);
  if (reason.status === 'weak') return weak(reason);
  const { kind, says } = rules[reason.status];
  const fields = kind === 'fields' ? ['newPassword'] : [];
  return refusal([{ rule: reason.status, clause: 'SYSTEM-004', kind, says, remedy, facts: {}, fields }], '');
}

/** DEVICE-004: hard to guess. */
function weak({ why, law }: Weak): Answer {
  const finding = {
    rule: 'weak',
    clause: 'DEVICE-004',
    kind: 'fields',
    says: weakWords(why, law),
    remedy,
    facts: {},
  } as const;
  return refusal([{ ...finding, fields: ['newPassword'] }], '');
}

/** Nothing was looked at: so many wrong ones came from there. */
export function slowDown({ seconds }: Slow): Answer {
  const minutes = Math.ceil(seconds / 60);
  const [zh, en] = seconds < 60 ? [`${seconds}秒`, `${seconds} s`] : [`${minutes}分钟`, `${minutes} min`];
  return {
    status: 429,
    headers: { 'retry-after': String(seconds) },
    body: {
      code: 'SLOW_DOWN',
      seconds,
      says: {
        zh: `从这里连续输错的次数较多，本次没有核对，请在${zh}后再试。本人用过的其他设备不受影响，安全保密管理员可以提前解除。`,
        en: `Too many wrong tries in a row came from here, so nothing was checked; try again in ${en}. Other devices used before are not affected, and the security administrator may lift this sooner.`,
      },
    },
  };
}

/** To somebody signed in a wrong password is a wrong field: his session stands. */
export function notChanged(reason: Reason): Answer {
  return reason.status === 'bad'
    ? wrongPassword({ zh: '原口令不对。', en: 'The present password is wrong.' })
    : notLetIn(reason);
}

/** The same where he confirms that it is he. */
export function notConfirmed(reason: { readonly status: 'bad' } | Slow): Answer {
  return reason.status === 'bad' ? wrongPassword({ zh: '口令不对。', en: 'The password is wrong.' }) : slowDown(reason);
}

function wrongPassword(says: Text): Answer {
  const again = { zh: '核对后重新填写。', en: 'Check it and enter it again.' };
  const finding = { rule: 'present', clause: 'SYSTEM-004', kind: 'fields', says, remedy: again, facts: {} } as const;
  return refusal([{ ...finding, fields: ['password'] }], '');
}
