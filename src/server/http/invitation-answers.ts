import type { Text } from '#kernel/text.ts';
import { type Answer, refusal } from '../act/answer.ts';
import type { Accepted } from '../login/invitation.ts';
import { weakWords } from '#kernel/password.ts';

const gone: Answer = {
  status: 410,
  body: {
    code: 'INVITATION_OVER',
    says: {
      zh: '这个邀请不存在、已经用过或已经过期。不是本人用的，立即报告安全保密管理员；需要新的，请系统管理员重新办理。',
      en: 'There is no such invitation, or it was used, or its time is over. If somebody else used it, tell the security administrator at once; the system administrator can give a new one.',
    },
  },
};

const wrongs: Record<'login' | 'taken', Text> = {
  login: { zh: '账号须为 3 至 40 个字母、数字或 . _ -。', en: 'A login is 3 to 40 letters, digits or . _ -.' },
  taken: { zh: '这个账号已被使用。', en: 'This login is in use.' },
};

export function invitationRefused(came: Accepted): Answer {
  if (came.status === 'gone' || came.status === 'done') return gone;
  const weak = came.status === 'weak';
  const says = came.status === 'weak' ? weakWords(came.why, came.law) : wrongs[came.status];
  const remedy = { zh: '改正后重新提交。', en: 'Correct it and submit again.' };
  const clause = weak ? 'DEVICE-004' : 'SYSTEM-004';
  const finding = { rule: came.status, clause, kind: 'fields', says, remedy, facts: {} } as const;
  return refusal([{ ...finding, fields: [weak ? 'password' : 'login'] }], '');
}
