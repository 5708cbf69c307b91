import { askedOf } from './desk-list.ts';
import type { Card, DeskRow, DeskState } from './desk-state.ts';
import { typeOf } from './scan-queue.ts';

/** What the desk does with the scan at the head of the queue. The hand that holds a copy decides: what is out comes back. */
export type Plan =
  | { readonly do: 'duplicate'; readonly of: DeskRow }
  | { readonly do: 'count' }
  | { readonly do: 'look-up' };

/** Before the network is asked. */
export function planFor(state: DeskState, code: string, at: number): Plan {
  if (state.mode === 'count' && typeOf(code) === 'carrier') return { do: 'count' };
  const earlier = state.rows.find((row) => row.code === code && row.state !== 'waiting');
  if (earlier && isRepeat(state, earlier, at)) return { do: 'duplicate', of: earlier };
  return { do: 'look-up' };
}

/** Scanned again by a shaking hand: on the list for the signature already, or taken back a moment ago with nobody at the desk. */
function isRepeat(state: DeskState, row: DeskRow, at: number): boolean {
  if (row.state === 'ready' || row.state === 'asks') return true;
  // One badge may answer two questions, but not by the same pull of the trigger.
  if (row.act === 'badge') return at - row.at < shakyMs;
  if (row.act === 'person') return state.person?.code === row.code && !asksBadge(state);
  return (
    row.act === 'take-back' &&
    row.movement !== null &&
    state.mode === 'idle' &&
    (row.state === 'done' || row.state === 'look')
  );
}

/** Two reads of one badge closer than this are one. */
const shakyMs = 2000;

function asksBadge(state: DeskState): boolean {
  return askedOf(state).some((ask) => ask.by === 'badge');
}

export type CardPlan =
  | 'sign-receipt'
  | 'turned-up'
  | 'set-person'
  | 'count-first'
  | 'give-badge'
  | 'sign-first'
  | 'judge-lend'
  | 'take-back'
  | 'open-count'
  | 'show';

/** After the server has said what the code is. */
export function planForCard(state: DeskState, card: Card, waiting: number): CardPlan {
  switch (card.type) {
    case 'person':
      if (state.mode === 'count') return 'count-first';
      if (asksBadge(state)) return 'give-badge';
      return waiting > 0 && state.person?.id !== card.id ? 'sign-first' : 'set-person';
    case 'place':
      return state.choosingPlace ? 'open-count' : 'show';
    case 'carrier':
      if (isGone(card.hand)) return 'turned-up';
      if (isOut(card.hand)) return 'take-back';
      return state.mode === 'issue' ? 'judge-lend' : 'show';
    case 'loan_receipt':
      return card.status === 'open' ? 'sign-receipt' : 'show';
    default:
      return 'show';
  }
}

/** In nobody's hand by the books: that its code is read is the alarm, whatever the desk was doing. */
export function isGone(hand: string): boolean {
  return hand === 'destroyed' || hand === 'missing';
}

/** Hands from which a scan at the desk takes a copy back. */
export function isOut(hand: string): boolean {
  return hand === 'person' || hand === 'courier';
}

/** The newest row an undo may reverse: not yet signed, a badge given, counted, or recorded as a move. */
export function undoable(state: DeskState): DeskRow | null {
  return (
    state.rows.find((row) =>
      state.mode === 'count'
        ? row.act === 'count' && ['done', 'look'].includes(row.state)
        : row.state === 'ready' ||
          row.state === 'asks' ||
          state.given.badges.some((one) => one.row === row.id) ||
          ((row.state === 'done' || row.state === 'look') && row.movement !== null),
    ) ?? null
  );
}

/** The last row, where something can be said against the pages of what it is about. */
export function flaggable(state: DeskState): DeskRow | null {
  const last = state.rows.find((row) => row.act !== 'key');
  if (!last || last.card?.type !== 'carrier') return null;
  if (last.act === 'take-back') return last.movement === null ? null : last;
  if (last.act === 'lend') return ['ready', 'asks'].includes(last.state) ? last : null;
  return last.act === 'count' && ['done', 'look'].includes(last.state) ? last : null;
}
