import type { DeskEvent } from './desk-events.ts';
import { edit } from './desk-row.ts';
import { countSays, deskSays } from './desk-says.ts';
import type { Counting, CountVerdict, DeskState, RowState } from './desk-state.ts';
import type { Sound } from './sounds.ts';

type Counted = Extract<DeskEvent, { type: 'counted' }>;

export const countSounds: Readonly<Record<CountVerdict, Sound>> = {
  present: 'accepted',
  misplaced: 'look',
  held_elsewhere: 'look',
  duplicate: 'duplicate',
  unregistered: 'unknown',
  destroyed: 'alarm',
};

const countStates: Readonly<Record<CountVerdict, RowState>> = {
  present: 'done',
  misplaced: 'look',
  held_elsewhere: 'look',
  duplicate: 'duplicate',
  unregistered: 'unknown',
  destroyed: 'alarm',
};

/** One scan of a count; with it the summary that was open is out of date. */
export function counted(state: DeskState, event: Counted): DeskState {
  const { counting } = state;
  const next = edit(state, event.id, {
    act: 'count',
    state: countStates[event.verdict],
    card: event.card,
    says: event.says,
    line: event.line,
  });
  if (!counting) return next;
  const tally = { ...counting.counted, [event.verdict]: counting.counted[event.verdict] + 1 };
  const seen = event.verdict === 'duplicate' ? counting.seen : [...counting.seen, event.code];
  return { ...next, counting: { ...counting, counted: tally, seen, summary: null } };
}

export function summarized(state: DeskState, change: Partial<Counting>): DeskState {
  return state.counting ? { ...state, counting: { ...state.counting, ...change } } : state;
}

/** How many are not there yet, as far as the desk knows without a summary. */
export function unseenOf({ summary, expected, counted: { present } }: Counting): number {
  return summary?.unseen ?? Math.max(expected - present, 0);
}

/** The last scan of a count is taken back: its code may be scanned again. */
export function uncounted(state: DeskState, target: string): DeskState {
  const { counting } = state;
  const row = state.rows.find((one) => one.id === target);
  const verdict = (Object.keys(countStates) as CountVerdict[]).find((one) => row?.says === countSays[one]);
  const next = edit(state, target, { state: 'undone', says: deskSays.undone, line: [], pinned: false });
  if (!counting || !row || !verdict) return next;
  const tally = { ...counting.counted, [verdict]: Math.max(counting.counted[verdict] - 1, 0) };
  const seen = counting.seen.filter((code) => code !== row.code);
  return { ...next, counting: { ...counting, counted: tally, seen, summary: null } };
}
