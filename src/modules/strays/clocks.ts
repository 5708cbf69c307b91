import { defineClock, defineNotice } from '#kernel/clock.ts';

/** What the books have as destroyed or missing and yet is there is found out about by the end of work. */
export const straySettled = defineClock({
  clause: 'CARRIER-057',
  on: 'stray',
  owner: 'secrecy_office_head',
  tells: ['leader_in_charge'],
  says: {
    zh: '查明账面已销毁、下落不明却出现的件',
    en: 'Find out about a copy that turned up although destroyed or missing by the books',
  },
  metBy: ['counting.settle-stray', 'counting.recover'],
});

export const destroyedFound = defineNotice({
  kind: 'destroyed-found',
  clause: 'CARRIER-057',
  says: { zh: '账面已销毁的载体出现', en: 'a carrier destroyed by the books turned up' },
});

export const missingFound = defineNotice({
  kind: 'missing-found',
  clause: 'CARRIER-057',
  says: { zh: '账面下落不明的载体出现', en: 'a carrier missing by the books turned up' },
});
