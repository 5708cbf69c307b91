import type { Text } from '#kernel/text.ts';
import { unsigned } from './desk-list.ts';
import type { DeskState } from './desk-state.ts';
import type { DeskKey } from './key-names.ts';

/** What the desk is in the middle of: of it each key has one answer. */
export type Situation = 'idle' | 'open' | 'staged' | 'count' | 'summary';

export type KeyEffect =
  | 'ask-leave'
  | 'leave'
  | 'close-person'
  | 'ask-give-up'
  | 'give-up'
  | 'sign'
  | 'choose-place'
  | 'open-summary'
  | 'close-summary'
  | 'undo'
  | 'flag'
  | 'last-person'
  | 'day-close'
  | 'print-last'
  | 'print-person'
  | 'print-preview'
  | 'print-count';

/** Every key answers: by what it does, or in a row that says why it does nothing. */
export type KeyAnswer =
  | { readonly does: KeyEffect; readonly says?: Text; readonly line?: Text }
  | { readonly does: null; readonly says: Text; readonly line: Text };

export function situationOf(state: DeskState): Situation {
  if (state.mode === 'count') return state.counting?.summary ? 'summary' : 'count';
  if (unsigned(state).length > 0) return 'staged';
  return state.person ? 'open' : 'idle';
}

const nothing = (says: Text, line: Text): KeyAnswer => ({ does: null, says, line });
const pieces = (count: number) => (count === 1 ? '1 copy' : `${count} copies`);

export function keyAnswer(state: DeskState, key: DeskKey): KeyAnswer {
  const staged = unsigned(state).length;
  const sure = state.sure;
  const inCount: Text = {
    zh: '正在清点：F4 小结，或扫“暂停”命令卡',
    en: 'A count is going on: F4 for the summary, or scan the card “pause”',
  };
  const inSummary: Text = {
    zh: '正在小结：F4 或 Esc 回到清点',
    en: 'The summary is open: F4 or Esc goes back to the count',
  };
  const unfinished: Text = {
    zh: `还有 ${staged} 件待签字：Ctrl+Enter 签字，或 Esc 放弃这 ${staged} 件、放回原处`,
    en: `${pieces(staged)} to be signed for: Ctrl+Enter signs, Esc gives them up`,
  };
  const cells: Readonly<Record<DeskKey, Readonly<Record<Situation, () => KeyAnswer>>>> = {
    'Ctrl+Enter': {
      idle: () =>
        nothing(
          { zh: '没有待签字的', en: 'Nothing to be signed for' },
          { zh: '先扫人员，再扫要借出的件', en: 'Scan a person, then the copies to lend' },
        ),
      open: () =>
        nothing(
          { zh: '没有待签字的', en: 'Nothing to be signed for' },
          { zh: '扫要借出的件；换人按 Esc', en: 'Scan the copies to lend; Esc for another person' },
        ),
      staged: () => ({ does: 'sign' }),
      count: () => nothing({ zh: '清点中不起作用', en: 'Does nothing in a count' }, inCount),
      summary: () => nothing({ zh: '小结中不起作用', en: 'Does nothing in the summary' }, inSummary),
    },
    Escape: {
      idle: () =>
        sure === 'leave'
          ? { does: 'leave' }
          : {
              does: 'ask-leave',
              says: { zh: '离开机要台？', en: 'Leave the desk?' },
              line: { zh: '再按 Esc 离开；接着扫就留下', en: 'Esc again leaves; any scan stays' },
            },
      open: () => ({ does: 'close-person' }),
      staged: () =>
        sure === 'give-up'
          ? { does: 'give-up' }
          : {
              does: 'ask-give-up',
              says: { zh: `放弃 ${staged} 件？`, en: `Give up ${pieces(staged)}?` },
              line: {
                zh: '再按 Esc 放弃，各件放回原处',
                en: 'Esc again gives them up; put them back where they came from',
              },
            },
      count: () => nothing({ zh: '清点没有结束', en: 'The count is not ended' }, inCount),
      summary: () => ({ does: 'close-summary' }),
    },
    F4: {
      idle: () => ({ does: 'choose-place' }),
      open: () =>
        nothing(
          { zh: '清点没有开始', en: 'The count has not begun' },
          { zh: '先换人（Esc），再按 F4 扫柜位码', en: 'Esc first, then F4 and the code of the cabinet' },
        ),
      staged: () => nothing({ zh: '清点没有开始', en: 'The count has not begun' }, unfinished),
      count: () => ({ does: 'open-summary' }),
      summary: () => ({ does: 'close-summary' }),
    },
    'Ctrl+Z': {
      idle: () => ({ does: 'undo' }),
      open: () => ({ does: 'undo' }),
      staged: () => ({ does: 'undo' }),
      count: () => ({ does: 'undo' }),
      summary: () => nothing({ zh: '小结中不能撤销', en: 'Nothing is undone in the summary' }, inSummary),
    },
    F6: {
      idle: () => ({ does: 'flag' }),
      open: () => ({ does: 'flag' }),
      staged: () => ({ does: 'flag' }),
      count: () => ({ does: 'flag' }),
      summary: () => nothing({ zh: '小结中不标缺页、破损', en: 'Nothing is flagged in the summary' }, inSummary),
    },
    F10: {
      idle: () =>
        nothing(
          { zh: '日结没有开始', en: 'The day is not closed' },
          { zh: '接班人先扫证件，再按 F10', en: 'Whoever takes over scans his badge first, then F10' },
        ),
      open: () => ({ does: 'day-close' }),
      staged: () => nothing({ zh: '日结没有开始', en: 'The day is not closed' }, unfinished),
      count: () => nothing({ zh: '清点中不能日结', en: 'The day is not closed in a count' }, inCount),
      summary: () => nothing({ zh: '小结中不能日结', en: 'The day is not closed in the summary' }, inSummary),
    },
    F8: {
      idle: () => lastPerson(state),
      open: () => lastPerson(state),
      staged: () => nothing({ zh: '没有换人', en: 'The person stays' }, unfinished),
      count: () => nothing({ zh: '清点中不换人', en: 'No person is served in a count' }, inCount),
      summary: () => nothing({ zh: '小结中不换人', en: 'No person is served in the summary' }, inSummary),
    },
    F9: {
      idle: () => ({ does: 'print-last' }),
      open: () => ({ does: 'print-person' }),
      staged: () => ({ does: 'print-preview' }),
      count: () => ({ does: 'print-count' }),
      summary: () => ({ does: 'print-count' }),
    },
  };
  return cells[key][situationOf(state)]();
}

function lastPerson(state: DeskState): KeyAnswer {
  if (state.lastPerson) return { does: 'last-person' };
  return nothing(
    { zh: '还没有上一位', en: 'There was nobody before' },
    { zh: '扫人员证件开始', en: 'Scan a badge to begin' },
  );
}
