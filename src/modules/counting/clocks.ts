import { defineClock, defineNotice } from '#kernel/clock.ts';

export const carrier057 = defineClock({
  clause: 'CARRIER-057',
  says: {
    zh: '清理核对：按期清理，短缺立即查找，清点按期结束并复核',
    en: 'sort and check: in time; search at once for what is missing; end each count and sign it twice',
  },
  metBy: [
    'counting.close-sorting',
    'counting.close-inventory',
    'counting.confirm-inventory',
    'counting.count-scan',
    'counting.start-search',
    'counting.recover',
  ],
});

export const short = defineNotice({
  kind: 'short',
  clause: 'CARRIER-057',
  says: { zh: '清点发现短缺，须立即查找', en: 'a count found copies missing; search at once' },
});

export const destroyedFound = defineNotice({
  kind: 'destroyed-found',
  clause: 'CARRIER-057',
  says: { zh: '账面已销毁的载体在清点中出现', en: 'a carrier destroyed by the books turned up in a count' },
});
