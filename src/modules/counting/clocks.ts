import { defineClock, defineNotice } from '#kernel/clock.ts';

/** Each department sorts and checks once a period; the registry is checked by counts that two people signed. */
export const sorted = defineClock({
  clause: 'CARRIER-057',
  on: 'department',
  family: '',
  owner: 'dept_head',
  tells: ['secrecy_officer'],
  says: { zh: '本期清理核对本部门的密件', en: 'Sort and check the classified papers of the department this period' },
  metBy: ['counting.close-sorting'],
});

export const registrySorted = defineClock({
  clause: 'CARRIER-057',
  on: 'unit',
  family: '',
  owner: 'registry_clerk',
  tells: ['secrecy_officer'],
  says: { zh: '本期清点核对机要室的密件', en: 'Count and check the classified papers of the registry this period' },
  metBy: ['counting.confirm-inventory'],
  foundBy: 'duty:counting.registry-counted',
  next: {
    verb: { zh: '清点', en: 'Count' },
    how: { zh: '逐柜清点，双人复核', en: 'count cabinet by cabinet; a second person confirms' },
    act: 'counting.open-inventory',
  },
});

const count = { clause: 'CARRIER-057', on: 'inventory' } as const;

export const countEnded = defineClock({
  ...count,
  cause: 'close',
  owner: 'person',
  tells: ['secrecy_office_head'],
  says: { zh: '按期结束清点', en: 'End the count in time' },
  metBy: ['counting.close-inventory'],
});

export const countConfirmed = defineClock({
  ...count,
  cause: 'confirm',
  owner: 'secrecy_officer',
  says: { zh: '复核清点结果并签字', en: 'Check the count and sign it' },
  metBy: ['counting.confirm-inventory'],
});

export const searchBegun = defineClock({
  ...count,
  cause: 'start-search',
  owner: 'person',
  tells: ['leader_in_charge'],
  says: { zh: '清点短缺，立即查找', en: 'Search at once for what the count lacks' },
  metBy: ['counting.start-search', 'counting.close-inventory'],
});

export const searched = defineClock({
  clause: 'CARRIER-057',
  on: 'carrier',
  cause: 'search',
  owner: 'person',
  tells: ['secrecy_officer', 'secrecy_office_head'],
  says: { zh: '限时查找短缺的密件', en: 'Find the missing paper within the hours set' },
  metBy: ['counting.confirm-inventory', 'counting.close-inventory', 'counting.recover'],
  cancelledBy: ['archives.file', 'destruction.complete-destruction'],
});

export const short = defineNotice({
  kind: 'short',
  clause: 'CARRIER-057',
  says: { zh: '清点发现短缺，须立即查找', en: 'a count found copies missing; search at once' },
});
