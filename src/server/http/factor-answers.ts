import type { Text } from '#kernel/text.ts';
import { type Answer, refusal } from '../act/answer.ts';

interface Says {
  readonly rule: string;
  readonly kind: 'fields' | 'state' | 'denied';
  readonly says: Text;
  readonly remedy: Text;
  readonly fields?: readonly string[];
}

function refused({ fields = [], ...finding }: Says): Answer {
  return refusal([{ ...finding, clause: 'SYSTEM-004', facts: {}, fields: [...fields] }], '');
}

/** A wrong code, a used one, a passkey of another place: none is told from the others. */
export const wrongProof: Answer = refused({
  rule: 'factor',
  kind: 'fields',
  fields: ['code'],
  says: {
    zh: '验证没有通过：验证码不对、已用过或已过时，或通行密钥不对。',
    en: 'This proves nothing: the code is wrong, was used or is out of date, or the passkey is another.',
  },
  remedy: {
    zh: '等验证器显示下一个验证码后再试，或换一种方式。',
    en: 'Wait for the next code of the authenticator, or use another way.',
  },
});

export const ticketOver: Answer = refused({
  rule: 'ticket',
  kind: 'state',
  says: {
    zh: '这次登录已超过十分钟或尝试次数过多。',
    en: 'This sign-in has taken more than ten minutes or too many tries.',
  },
  remedy: { zh: '重新输入账号和口令。', en: 'Enter login and password again.' },
});

/** Only a reset helps whose factors were changed behind the product's back. */
export const factorsAltered: Answer = refused({
  rule: 'factors-altered',
  kind: 'denied',
  says: {
    zh: '第二种鉴别方式与台账不符，不能登录。',
    en: 'The second factor is not what the ledger says, so nobody is let in.',
  },
  remedy: {
    zh: '告知安全审计员核查，并由安全保密管理员重置。',
    en: 'Tell the audit administrator, and have the security administrator reset it.',
  },
});

/** What guards an account is changed only by who has just proved that it is his. */
export const proveFirst: Answer = refused({
  rule: 'confirmed',
  kind: 'state',
  says: { zh: '须先再次确认是本人。', en: 'Whoever does this proves once more that it is he.' },
  remedy: { zh: '输入自己的口令、验证码，或使用通行密钥。', en: 'Give your password, a code or a passkey.' },
});

/** Whoever must have a second factor keeps one. */
export const lastFactor: Answer = refused({
  rule: 'last-factor',
  kind: 'denied',
  says: {
    zh: '按本单位规定须有第二种鉴别方式，最后一种不能删除。',
    en: 'The unit requires a second factor, so the last one is not removed.',
  },
  remedy: { zh: '先登记另一种，再删除这一种。', en: 'Enrol another one first.' },
});

export const passkeyTaken: Answer = refused({
  rule: 'passkey-taken',
  kind: 'state',
  says: { zh: '这把通行密钥已经登记。', en: 'This passkey is enrolled already.' },
  remedy: { zh: '换一把，或使用验证器。', en: 'Use another one, or an authenticator app.' },
});

/** The page stands under an address no passkey can be made for. */
export const noPasskeys: Answer = refused({
  rule: 'no-passkeys',
  kind: 'state',
  says: { zh: '用这个网址不能使用通行密钥。', en: 'Passkeys cannot be used under this address.' },
  remedy: {
    zh: '用口令和验证码登录；系统管理员可用 --public-url 写明 https 网址。',
    en: 'Sign in with password and code; the system administrator can name an https address with --public-url.',
  },
});

export const unreadable: Answer = {
  status: 400,
  body: { code: 'BAD_REQUEST', says: { zh: '请求的格式不对。', en: 'The request is malformed.' } },
};
