import { levelNames, levelOf } from '#kernel/label.ts';
import type { Text } from '#kernel/text.ts';
import { clock } from '#web/kit/format.ts';
import type { CountVerdict, PersonCard } from './desk-state.ts';
import type { Received } from './scan-queue.ts';

/** What the rows say when the server has not given the sentence itself. */
export const deskSays = {
  scannedAt: (at: number): Text => ({ zh: `已扫过 ${clock(at)}`, en: `Scanned already at ${clock(at)}` }),
  ready: { zh: '可借出，待签字', en: 'ready, to be signed' },
  readyApproval: { zh: '签字时转审批', en: 'goes to approval on signature' },
  lentTo: (name: string): Text => ({ zh: `已借给${name}`, en: `Lent to ${name}` }),
  readBy: (name: string): Text => ({ zh: `已送${name}阅看`, en: `Given to ${name} to read` }),
  carriedBy: (name: string): Text => ({ zh: `已交${name}携带外出`, en: `Given to ${name} to carry out` }),
  notLentTo: (name: string): Text => ({ zh: `不能借给${name}`, en: `May not be lent to ${name}` }),
  notTakenBack: { zh: '不能收回', en: 'May not be taken back' },
  notCounted: { zh: '没有计入清点', en: 'Not counted' },
  notUndone: { zh: '不能撤销', en: 'May not be undone' },
  notSigned: { zh: '没有签字', en: 'Not signed' },
  notEnded: { zh: '清点没有结束', en: 'The count is not ended' },
  notOpened: { zh: '清点没有开始', en: 'The count has not begun' },
  notDone: { zh: '没有办理', en: 'Not done' },
  pendingCase: (no: string): Text => ({ zh: `已转审批 ${no}`, en: `Sent for approval ${no}` }),
  inRegistry: { zh: '在库', en: 'In the registry' },
  inRegistryMore: { zh: '借出先扫领用人', en: 'to lend it, scan the person first' },
  destroyedAppears: { zh: '已销毁的件出现', en: 'Destroyed by the books, yet here' },
  destroyedMore: {
    zh: '扣下实物，不要放回柜中；已通知保密办',
    en: 'keep the thing, do not put it back; the secrecy office is told',
  },
  missingAppears: { zh: '下落不明的件出现', en: 'Missing by the books, yet here' },
  missingMore: {
    zh: '交保密员核对，办理找回登记',
    en: 'hand it to the secrecy officer, who records that it was found',
  },
  elsewhere: { zh: '账面不在本库', en: 'Not in this registry by the books' },
  place: { zh: '位置码', en: 'A place' },
  placeMore: { zh: '清点先按 F4', en: 'to count, press F4 first' },
  slip: { zh: '单据码', en: 'A slip' },
  signFirst: {
    zh: '还有待签字的件：Ctrl+Enter 签字，或 Esc 放弃，再换人',
    en: 'Copies are to be signed for: Ctrl+Enter signs, Esc gives them up, then the next person',
  },
  countFirst: {
    zh: '正在清点，不办借还：F4 小结，或扫“暂停”命令卡',
    en: 'A count is going on: F4 for the summary, or scan the card “pause”',
  },
  receiptBack: (no: string): Text => ({ zh: `回执 ${no} 已签`, en: `Receipt ${no} signed` }),
  receiptBackMore: (name: string, count: number): Text => ({
    zh: `${name} · ${count} 件 · 纸质回执收回，请存档`,
    en: `${name} · ${count} · the slip is back, file it`,
  }),
  receiptSigned: { zh: '回执已经签字', en: 'This receipt is signed already' },
  receiptVoid: { zh: '回执已经作废', en: 'This receipt is void' },
  absent: { zh: '在知悉范围内没有找到这个码', en: 'Nothing found under this code within the need-to-know' },
  fault: { zh: '系统未能处理这一扫，载体状态未变', en: 'The system could not handle this scan; nothing changed' },
  undone: { zh: '已撤销', en: 'Undone' },
  undoneMove: { zh: '已撤销，记为反向移动', en: 'Undone, recorded as a reverse move' },
  nothingToUndo: { zh: '没有可撤销的', en: 'Nothing to undo' },
  nothingToUndoMore: { zh: '只撤销本次在这里办的', en: 'only what was done here is undone' },
  nothingToFlag: { zh: '没有可标缺页、破损的行', en: 'No row to flag' },
  nothingToFlagMore: { zh: '先扫这一件，再按 F6', en: 'scan the copy first, then F6' },
  flagged: { zh: '缺页、破损，没有借出', en: 'Pages missing or damaged: not lent' },
  flaggedThere: { zh: '缺页、破损', en: 'Pages missing or damaged' },
  flaggedMore: { zh: '放在一边，交保密员查明', en: 'lay it apart for the secrecy officer' },
  givenUp: { zh: '已放弃，放回原处', en: 'Given up; put it back' },
  noCount: { zh: '没有在清点', en: 'No count is going on' },
  summaryClosed: { zh: '没有打开小结', en: 'No summary is open' },
  summaryClosedMore: { zh: '先按 F4 看小结，再输入未点件数', en: 'F4 first, then the number not counted' },
  otherNumber: (said: number): Text => ({ zh: `没有结束：输入的是 ${said}`, en: `Not ended: ${said} was entered` }),
  otherNumberMore: (unseen: number): Text => ({
    zh: `未点 ${unseen} 件；结束时输入 ${unseen} 再回车`,
    en: `${unseen} not counted; to end, enter ${unseen} and Enter`,
  }),
  readable: {
    zh: '12 位码以 1–5、9 开头；可手输题名两字',
    en: '12 digits beginning with 1–5 or 9; or two characters of a title',
  },
  countOpen: (place: string): Text => ({ zh: `开始清点 ${place}`, en: `Counting ${place}` }),
  notDrawn: { zh: '还没有手签', en: 'Nothing is signed on the screen yet' },
  notDrawnMore: {
    zh: '请领用人在左边签字框手签，再按 Ctrl+Enter',
    en: 'he signs in the box on the left, then Ctrl+Enter',
  },
  stillAsked: { zh: '还要补齐一项，再签字', en: 'Something is still asked for before the signature' },
  stillAskedMore: { zh: '看左边黄色一行', en: 'see the amber line on the left' },
} as const;

const unreadable = {
  length: { zh: '无法识别：不是 12 位码', en: 'Not readable: not twelve digits' },
  check: { zh: '无法识别：校验位不符，再扫一次', en: 'Not readable: check digit wrong, scan again' },
  type: { zh: '无法识别：不是本系统的码', en: 'Not readable: not one of our codes' },
  empty: { zh: '没有扫到', en: 'Nothing scanned' },
} as const satisfies Record<string, Text>;

export function saysUnreadable(received: Extract<Received, { unreadable: string }>): Text {
  return unreadable[received.unreadable];
}

export const countSays: Readonly<Record<CountVerdict, Text>> = {
  present: { zh: '在位', en: 'Present' },
  misplaced: { zh: '错位', en: 'Misplaced' },
  held_elsewhere: { zh: '账面在他人手', en: 'In another hand by the books' },
  duplicate: { zh: '已扫过', en: 'Counted already' },
  unregistered: { zh: '未登记', en: 'Not registered' },
  destroyed: { zh: '已销毁却出现', en: 'Destroyed by the books, yet here' },
};

export function personLine(card: PersonCard): Text {
  const name = levelNames[levelOf(Math.min(5, Math.max(0, card.clearance ?? 0)))];
  const late = (card.overdue ?? 0) > 0;
  return {
    zh: `可接触至${name.zh}${late ? `；${card.overdue} 件超期未还` : ''}`,
    en: `cleared to ${name.en}${late ? `; ${card.overdue} overdue` : ''}`,
  };
}
