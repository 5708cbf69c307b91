import type { Text } from '#kernel/text.ts';
import type { RowVerdict } from './desk-ask.ts';
import type { DeskEvent } from './desk-events.ts';
import { readyLine } from './desk-line.ts';
import { deskSays } from './desk-says.ts';
import type { DeskRow, DeskState, Given } from './desk-state.ts';
import { nothingGiven } from './desk-state.ts';

export function isOpen(row: DeskRow): boolean {
  return row.act === 'lend' && (row.state === 'ready' || row.state === 'asks');
}

/** Copies on the list for the signature, oldest first; some may still ask for something. */
export function unsigned(state: DeskState): readonly DeskRow[] {
  return state.rows.filter(isOpen).reverse();
}

/** Scans that may have raised an alarm, each of them once. */
export function alarmsOf({ rows }: DeskState): number {
  return rows.filter(
    ({ state, act }) => state === 'alarm' || state === 'refused' || (act === 'count' && state === 'look'),
  ).length;
}

/** Those the next signature hands out. */
export function signable(state: DeskState): readonly DeskRow[] {
  return unsigned(state).filter((row) => row.state === 'ready');
}

/** Fields for words in the strip: what is asked for, and what was entered so that it can be seen and mended. */
export function wordsOf(state: DeskState): Given['words'] {
  const { words } = state.given;
  const open = askedOf(state).filter((ask) => ask.by === 'words' && !words.some((one) => one.ask.field === ask.field));
  return [...words, ...open.map((ask) => ({ ask, value: '' }))];
}

/** What the copies on the list ask for, each once, in the order in which the clauses name it. */
export function askedOf(state: DeskState): DeskRow['asks'] {
  const all = unsigned(state).flatMap((row) => row.asks);
  return all.filter((ask, at) => all.findIndex((one) => one.field === ask.field) === at);
}

/** How the copies of the batch stand now; the others stay as they are. */
export function judged(state: DeskState, verdicts: Readonly<Record<string, RowVerdict>>, says: Text | null): DeskState {
  const rows = state.rows.map((row): DeskRow => {
    const verdict = isOpen(row) && row.card?.type === 'carrier' ? verdicts[row.card.id] : undefined;
    if (!verdict) return row;
    const { refusal, asks } = verdict;
    if (!refusal)
      return { ...row, state: 'ready', refusal: null, asks: [], says: says ?? row.says, line: lineOf(state, row) };
    if (asks.length > 0) return { ...row, state: 'asks', refusal, asks, says: deskSays.stillAsked };
    const not = deskSays.notLentTo(state.person?.name ?? '');
    return { ...row, state: 'refused', refusal, asks: [], says: not, reference: refusal.reference, pinned: true };
  });
  return settled({ ...state, rows });
}

function lineOf({ person }: DeskState, { card, foretold }: DeskRow): DeskRow['line'] {
  return card?.type === 'carrier' ? readyLine(card, person?.name ?? '', foretold) : [];
}

/** What was given holds for the copies on the list: with the last of them it is gone. */
export function settled(state: DeskState): DeskState {
  return state.rows.some(isOpen) ? state : { ...state, given: nothingGiven };
}

/** What he at the desk just gave back late is no longer overdue. */
export function lessOverdue(state: DeskState, { late, card }: Extract<DeskEvent, { type: 'taken-back' }>): DeskState {
  const { person } = state;
  if (!late || !person || card.holder?.id !== person.id) return state;
  return { ...state, person: { ...person, overdue: Math.max((person.overdue ?? 0) - 1, 0) } };
}

/** The case that decides what the copies on the list are lent for, where one does for all of them. */
export function caseOf(
  state: DeskState,
): { readonly no: string; readonly purpose: string; readonly due: string | null } | null {
  const told = unsigned(state).map((row) => row.foretold);
  const [first] = told;
  if (!first?.case_no || first.purpose === null) return null;
  const { case_no: no, purpose, due_at: due } = first;
  return told.every((one) => one?.purpose === purpose) ? { no, purpose, due } : null;
}
