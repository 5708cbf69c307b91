import { levelNames, levelOf } from '#kernel/label.ts';
import type { Text } from '#kernel/text.ts';
import { clock } from '#web/kit/format.ts';
import type { CountVerdict, PersonCard } from './desk-state.ts';
import type { Received } from './scan-queue.ts';

/** What the rows say when the server has not given the sentence itself. */
export const deskSays = {
  scannedAt: (at: number): Text => ({ zh: `已扫过 ${clock(at)}`, en: `already scanned at ${clock(at)}` }),
  ready: { zh: '可以交出，待签收', en: 'may be handed out, awaits signature' },
  readyApproval: { zh: '签收时转审批', en: 'goes to approval on signature' },
  lent: { zh: '已交出', en: 'handed out' },
  pendingCase: (no: string): Text => ({ zh: `已转审批 ${no}`, en: `sent for approval ${no}` }),
  takenBack: (holder: string): Text => ({
    zh: holder ? `已收回，原在${holder}手中` : '已收回',
    en: holder ? `taken back from ${holder}` : 'taken back',
  }),
  takenBackLate: (holder: string): Text => ({
    zh: holder ? `已收回，逾期，原在${holder}手中` : '已收回，逾期',
    en: holder ? `taken back late from ${holder}` : 'taken back late',
  }),
  inRegistry: { zh: '在库；借出先扫领用人', en: 'in the registry; to lend it, scan the person first' },
  destroyedAppears: {
    zh: '账面已销毁，实物出现：停下并报保密办',
    en: 'recorded as destroyed yet here: stop and tell the secrecy office',
  },
  missingAppears: {
    zh: '账面失踪，实物出现：交保密员核对',
    en: 'recorded as missing yet here: hand to the secrecy officer',
  },
  elsewhere: { zh: '账面不在本库', en: 'not in this registry on paper' },
  place: { zh: '位置码；清点先按 F4', en: 'a place; to count, press F4 first' },
  slip: { zh: '单据码', en: 'a slip' },
  signFirst: {
    zh: '当前领用人还有未签收的件：先签收（Ctrl+Enter）再换人',
    en: 'copies await signature: sign (Ctrl+Enter) before the next person',
  },
  absent: { zh: '在知悉范围内没有找到这个码', en: 'nothing found under this code within the need-to-know' },
  fault: { zh: '系统未能处理这一扫，载体状态未变', en: 'the system could not handle this scan; nothing changed' },
  undone: { zh: '已撤销', en: 'undone' },
  undoneMove: { zh: '已撤销，记为反向移动', en: 'undone, recorded as a reverse move' },
  countOpen: (place: string): Text => ({ zh: `开始清点 ${place}`, en: `counting ${place}` }),
} as const;

const unreadable = {
  length: { zh: '读不出：不是 12 位数字', en: 'unreadable: not twelve digits' },
  check: { zh: '读不出：校验位不符，再扫一次', en: 'unreadable: check digit wrong, scan again' },
  type: { zh: '读不出：不是本系统的码', en: 'unreadable: not one of our codes' },
  empty: { zh: '空扫', en: 'empty scan' },
} as const satisfies Record<string, Text>;

export function saysUnreadable(received: Extract<Received, { unreadable: string }>): Text {
  return unreadable[received.unreadable];
}

export const countSays: Readonly<Record<CountVerdict, Text>> = {
  present: { zh: '在位', en: 'present' },
  misplaced: { zh: '错位：不属本柜', en: 'misplaced: belongs elsewhere' },
  held_elsewhere: { zh: '账面在他人手', en: 'in another hand on paper' },
  duplicate: { zh: '重复', en: 'counted already' },
  unregistered: { zh: '未登记', en: 'not registered' },
  destroyed: { zh: '已销毁却出现', en: 'destroyed yet here' },
};

export function personLine(card: PersonCard): Text {
  const name = levelNames[levelOf(Math.min(5, Math.max(0, card.clearance ?? 0)))];
  const late = (card.overdue ?? 0) > 0;
  return {
    zh: `可接触至${name.zh}${late ? `；${card.overdue} 件逾期未还` : ''}`,
    en: `cleared to ${name.en}${late ? `; ${card.overdue} overdue` : ''}`,
  };
}
