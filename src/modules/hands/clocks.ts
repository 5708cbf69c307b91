import { defineClock, defineNotice } from '#kernel/clock.ts';
import { giveBack } from '#modules/documents/door/give-back.ts';

export const handle = defineClock({
  clause: 'CARRIER-012',
  on: 'handling',
  cause: 'handle',
  owner: 'person',
  tells: ['office_head'],
  says: { zh: '按期办结交办的密件事项', en: 'Do in time what was assigned about the paper' },
  metBy: ['hands.report-handled'],
  cancelledBy: ['hands.assign-handling'],
});

/** What ends a reading or a loan: the copy is back, by whichever act. */
export const back = ['hands.take-back', 'hands.collect', 'recall.scan-return', 'counting.recover'] as const;

/** A holding, told apart by its id. Undone, it never was; what is archived or destroyed was given back before. */
const holding = { on: 'carrier', family: '', owner: 'person', next: giveBack, cancelledBy: ['hands.undo'] } as const;

export const circulated = defineClock({
  clause: 'CARRIER-012',
  on: 'circulation',
  owner: 'registry_clerk',
  tells: ['office_head'],
  cancelledBy: ['hands.stop-circulation', 'hands.undo'],
  says: { zh: '一周内传阅完毕', en: 'Finish the circulation within a week' },
  metBy: back,
  next: {
    verb: { zh: '送阅', en: 'Deliver' },
    how: {
      zh: '机要室收回后送下一位，末位阅毕即完成',
      en: 'the registry takes it to the next reader; the last one ends it',
    },
    act: 'hands.deliver',
  },
});

export const readToday = defineClock({
  ...holding,
  blocks: ['receive'],
  tells: ['dept_head'],
  clause: 'CARRIER-013',
  says: { zh: '阅毕当日（或次一工作日）退还', en: 'Give the copy back the day it was read (or the next working day)' },
  metBy: back,
});

export const immediate = defineClock({
  ...holding,
  tells: ['registry_clerk', 'secrecy_office_head'],
  clause: 'CARRIER-014',
  says: { zh: '绝密等载体阅后立即退还', en: 'Give top-secret and like carriers back at once' },
  metBy: back,
});

export const held = defineClock({
  ...holding,
  clause: 'CARRIER-018',
  says: { zh: '个人持有的载体按期退还', en: 'Give back in time what is held in person' },
  metBy: back,
});

export const lent = defineClock({
  ...holding,
  blocks: ['loan'],
  tells: ['dept_head', 'secrecy_officer'],
  clause: 'CARRIER-022',
  says: { zh: '借阅的载体按期归还', en: 'Give the loan back in time' },
  metBy: back,
});

/** A copy that has come to need somebody on the list, or whose holder has left the list, goes back into hands that are on it. */
export const toListed = defineClock({
  on: 'carrier',
  owner: 'person',
  next: giveBack,
  tells: ['registry_clerk', 'secrecy_office_head'],
  clause: 'CARRIER-050',
  says: {
    zh: '持有人不在绝密载体指定名单内，立即退还机要室',
    en: 'Its holder is not on the list for such carriers: give it back to the registry at once',
  },
  metBy: ['hands.come-back', ...back],
  cancelledBy: ['duty:hands.unlisted-holders'],
});

/** A slip that was printed comes back signed, or he signs by other means. */
export const receiptOwed = defineClock({
  clause: 'CARRIER-023',
  on: 'loan_receipt',
  cause: 'receipt',
  owner: 'person',
  tells: ['secrecy_officer'],
  says: { zh: '收回借阅人签字的回执', en: 'Get the receipt back with the signature of the borrower' },
  metBy: ['hands.sign-receipt'],
  next: {
    verb: { zh: '收签', en: 'Sign' },
    how: {
      zh: '在机要台扫回签了字的回执，或由领用人补签',
      en: 'scan the signed slip at the desk, or let the borrower sign there',
    },
  },
  cancelledBy: ['hands.undo'],
});

export const carried = defineClock({
  ...holding,
  tells: ['registry_clerk', 'secrecy_office_head'],
  clause: 'CARRIER-053',
  says: { zh: '携带外出的载体带回交还', en: 'Bring what was carried out back' },
  metBy: ['hands.come-back', ...back],
});

export const broughtByAnother = defineNotice({
  kind: 'brought-by-another',
  clause: 'CARRIER-010',
  says: {
    zh: '归还人不是持有人，请核实是否横传',
    en: 'brought back by somebody else than its holder: was it passed from hand to hand?',
  },
});
