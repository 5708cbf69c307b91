import type { WeakPin } from '#kernel/pin.ts';
import type { Text } from '#kernel/text.ts';
import { type Answer, refusal } from '../act/answer.ts';

function refused(rule: string, kind: 'fields' | 'state', says: Text, remedy: Text): Answer {
  return refusal(
    [{ rule, clause: 'CARRIER-023', kind, says, remedy, facts: {}, fields: kind === 'fields' ? ['pin'] : [] }],
    '',
  );
}

const choose: Text = {
  zh: '另选一个 6 至 12 位的数字，不用生日、连号、重复的数字。',
  en: 'Choose another of 6 to 12 digits: no birthday, no run, no repetition.',
};

export function weakPin(why: WeakPin): Answer {
  const says: Record<WeakPin, Text> = {
    shape: { zh: 'PIN 为 6 至 12 位数字。', en: 'A PIN has 6 to 12 digits.' },
    common: { zh: '这个 PIN 太容易被猜到。', en: 'This PIN is too easily guessed.' },
  };
  return refused('pin-weak', 'fields', says[why], choose);
}

export const wrongPin: Answer = refused(
  'pin-wrong',
  'fields',
  { zh: 'PIN 不对。', en: 'The PIN is wrong.' },
  {
    zh: '由本人重新输入；忘记的，本人登录后在“口令”页重设。',
    en: 'Its owner enters it again; if it is forgotten he sets another on the page of his password.',
  },
);

export const noPin: Answer = refused(
  'pin-none',
  'state',
  { zh: '此人没有设置 PIN。', en: 'This person has set no PIN.' },
  {
    zh: '本人登录后在“口令”页设置；在此之前由经办人见证签字。',
    en: 'He signs in and sets one on the page of his password; until then the clerk witnesses the signature.',
  },
);
