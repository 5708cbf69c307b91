import type { Text } from '#kernel/text.ts';
import { type Answer, refusal } from '../act/answer.ts';
import { maxFailures } from '../login.ts';
import { weakPassword } from '../password.ts';

type Reason = 'bad' | 'locked' | 'one-time' | 'weak' | 'same';

const remedy: Text = { zh: '另设口令后再提交。', en: 'Choose another password and submit again.' };
const rules = {
  'one-time': {
    kind: 'state',
    says: { zh: '这是一次性口令，须先设自己的口令。', en: 'This is a one-time password: choose your own first.' },
  },
  weak: { kind: 'fields', says: weakPassword },
  same: { kind: 'fields', says: { zh: '新口令不得与原口令相同。', en: 'The new password is the old one.' } },
} as const;

const bad: Answer = {
  status: 401,
  body: {
    code: 'BAD_LOGIN',
    says: {
      zh: `账号或口令不对，或账号已锁定。口令连错${maxFailures}次即锁定，由安全保密管理员解锁。`,
      en: `Login or password is wrong, or the account is locked: ${maxFailures} wrong passwords in a row lock it until the security administrator opens it.`,
    },
  },
};

/** The same words for a wrong password, an unknown account and a locked one, so that none can be told from the others, nor the right password of a locked one. */
export function notLetIn(reason: Reason): Answer {
  if (reason === 'bad' || reason === 'locked') return bad;
  const { kind, says } = rules[reason];
  const fields = kind === 'fields' ? ['newPassword'] : [];
  return refusal([{ rule: reason, clause: 'SYSTEM-004', kind, says, remedy, facts: {}, fields }], '');
}

const locked: Answer = {
  status: 423,
  body: {
    code: 'LOCKED',
    says: {
      zh: '账号已锁定，请由安全保密管理员解锁。',
      en: 'The account is locked; the security administrator can unlock it.',
    },
  },
};

/** To somebody signed in a wrong password is a wrong field: his session stands, and he may know that his account is locked. */
export function notChanged(reason: Reason): Answer {
  if (reason === 'locked') return locked;
  if (reason !== 'bad') return notLetIn(reason);
  return wrongPassword({ zh: '原口令不对。', en: 'The present password is wrong.' });
}

/** The same where he confirms that it is he. */
export function notConfirmed(reason: 'bad' | 'locked'): Answer {
  return reason === 'locked' ? locked : wrongPassword({ zh: '口令不对。', en: 'The password is wrong.' });
}

function wrongPassword(says: Text): Answer {
  const again = { zh: '核对后重新填写。', en: 'Check it and enter it again.' };
  const finding = { rule: 'present', clause: 'SYSTEM-004', kind: 'fields', says, remedy: again, facts: {} } as const;
  return refusal([{ ...finding, fields: ['password'] }], '');
}
