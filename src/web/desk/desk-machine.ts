import type { Text } from '#kernel/text.ts';
import { isOpen, judged, lessOverdue, settled, unsigned } from './desk-list.ts';
import type { DeskEvent } from './desk-events.ts';
import {
  type CountVerdict,
  type DeskRow,
  type DeskState,
  type Given,
  keptRows,
  nothingGiven,
  type RowState,
} from './desk-state.ts';
import type { Sound } from './sounds.ts';

export interface Step {
  readonly state: DeskState;
  readonly sound: Sound | null;
}

const countSounds: Readonly<Record<CountVerdict, Sound>> = {
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

/** The desk as a pure reducer: what happened goes in, the next screen and its sound come out. */
export function step(state: DeskState, event: DeskEvent): Step {
  switch (event.type) {
    case 'received':
      return quiet(add(state, blank(event.id, event.code, event.at)));
    case 'unreadable':
      return heard(
        add(state, { ...blank(event.id, event.raw, event.at), state: 'unknown', says: event.says }),
        'unknown',
      );
    case 'duplicate':
      return heard(edit(state, event.id, { state: 'duplicate', says: event.says }), 'duplicate');
    case 'person':
      return heard(
        {
          ...edit(state, event.id, { act: 'person', state: 'info', card: event.card }),
          mode: 'issue',
          person: event.card,
          given: nothingGiven,
          lastPerson: event.card.code,
        },
        (event.card.overdue ?? 0) > 0 ? 'look' : 'accepted',
      );
    case 'unsigned':
      return heard(edit(state, event.id, { state: 'look', card: event.card, says: event.says, pinned: true }), 'look');
    case 'lend-judged':
      return lendJudged(state, event);
    case 'badge':
      return badgeGiven(state, event);
    case 'words':
      return quiet({ ...state, given: { ...state.given, words: worded(state, event) } });
    case 'judged-again':
      return quiet(judged(state, event.verdicts, event.says));
    case 'still-asked':
      return heard(state, 'look');
    case 'taken-back':
      return heard(
        edit(lessOverdue({ ...state, params: { ...state.params, damaged: false } }, event), event.id, {
          act: 'take-back',
          state: event.late ? 'look' : 'done',
          card: event.card,
          movement: event.movement,
          says: event.says,
          reference: event.reference,
        }),
        event.late ? 'look' : 'accepted',
      );
    case 'shown':
      return heard(
        edit(state, event.id, { act: 'show', state: event.look ? 'look' : 'info', card: event.card, says: event.says }),
        event.look ? 'look' : 'accepted',
      );
    case 'refused':
      // The doubt was about this copy, whatever became of it.
      return heard(
        edit({ ...state, params: { ...state.params, damaged: false } }, event.id, {
          state: 'refused',
          card: event.card,
          refusal: event.refusal,
          reference: event.refusal.reference,
          pinned: true,
        }),
        'refused',
      );
    case 'absent':
      return heard(edit(state, event.id, { state: 'unknown', says: event.says, pinned: true }), 'unknown');
    case 'fault':
      return heard(
        edit(state, event.id, { state: 'unknown', says: event.says, reference: event.reference, pinned: true }),
        'lost',
      );
    case 'signed':
      return heard(signed(state, event), 'accepted');
    case 'sign-refused':
      return heard(
        add(judged(state, event.verdicts, null), {
          ...blank(event.id, '', event.at),
          act: 'sign',
          state: 'refused',
          refusal: event.refusal,
          reference: event.refusal.reference,
          pinned: true,
        }),
        'refused',
      );
    case 'undone':
      return heard(undone(state, event.target, event.says), 'duplicate');
    case 'choose-place':
      return quiet({ ...state, choosingPlace: !state.choosingPlace });
    case 'count-open':
      return heard(
        {
          ...(event.id ? edit(state, event.id, { act: 'count', state: 'info', says: event.says }) : state),
          mode: 'count',
          counting: event.counting,
          choosingPlace: false,
        },
        'accepted',
      );
    case 'counted':
      return counted(state, event);
    case 'count-closed':
      return quiet({ ...state, mode: 'idle', counting: null, choosingPlace: false });
    case 'params':
      return quiet({ ...state, params: event.params });
    case 'acknowledged':
      return quiet({
        ...state,
        rows: state.rows.map((row) =>
          row.pinned ? { ...row, pinned: false, state: row.state === 'alarm' ? 'look' : row.state } : row,
        ),
      });
    case 'ended':
      return quiet({
        ...state,
        mode: state.counting ? 'count' : 'idle',
        person: null,
        given: nothingGiven,
        choosingPlace: false,
      });
  }
}

function lendJudged(state: DeskState, event: Extract<DeskEvent, { type: 'lend-judged' }>): Step {
  const next = judged(
    edit(state, event.id, { act: 'lend', state: 'ready', card: event.card }),
    event.verdicts,
    event.says,
  );
  const row = next.rows.find((one) => one.id === event.id);
  return heard(next, row?.state === 'refused' ? 'refused' : row?.state === 'asks' ? 'look' : 'accepted');
}

function badgeGiven(state: DeskState, event: Extract<DeskEvent, { type: 'badge' }>): Step {
  const { ask, card, id } = event;
  const before = state.given.badges.filter((one) => ask.many || one.ask.field !== ask.field);
  const given = { ...state.given, badges: [...before, { ask, card, row: id }] };
  const next = edit({ ...state, given }, id, { act: 'badge', state: 'info', card, says: ask.title });
  return heard(judged(next, event.verdicts, event.says), 'accepted');
}

function worded({ given }: DeskState, { ask, value }: Extract<DeskEvent, { type: 'words' }>): Given['words'] {
  const known = given.words.some((one) => one.ask.field === ask.field);
  if (!known) return [...given.words, { ask, value }];
  return given.words.map((one) => (one.ask.field === ask.field ? { ask, value } : one));
}

function undone(state: DeskState, target: string, says: Text): DeskState {
  const badges = state.given.badges.filter((one) => one.row !== target);
  const given = { ...state.given, badges };
  return settled(edit({ ...state, given }, target, { state: 'undone', refusal: null, asks: [], says, pinned: false }));
}

function signed(state: DeskState, event: Extract<DeskEvent, { type: 'signed' }>): DeskState {
  const rows = state.rows.map((row): DeskRow => {
    const move = row.act === 'lend' && row.state === 'ready' && row.card ? event.moves[row.card.code] : undefined;
    return move ? { ...row, state: 'done', movement: move.movement, says: move.says, reference: event.reference } : row;
  });
  const next = { ...state, rows };
  return unsigned(next).length > 0 ? next : { ...next, mode: 'idle', person: null, given: nothingGiven };
}

function counted(state: DeskState, event: Extract<DeskEvent, { type: 'counted' }>): Step {
  const { counting } = state;
  const change = {
    act: 'count',
    state: countStates[event.verdict],
    card: event.card,
    says: event.says,
    pinned: event.verdict === 'destroyed',
  } as const;
  const next = edit(state, event.id, change);
  if (!counting) return heard(next, countSounds[event.verdict]);
  const tally = { ...counting.counted, [event.verdict]: counting.counted[event.verdict] + 1 };
  const seen = event.verdict === 'duplicate' ? counting.seen : [...counting.seen, event.code];
  return heard({ ...next, counting: { ...counting, counted: tally, seen } }, countSounds[event.verdict]);
}

function blank(id: string, code: string, at: number): DeskRow {
  return {
    id,
    code,
    at,
    act: 'scan',
    state: 'waiting',
    card: null,
    says: null,
    refusal: null,
    asks: [],
    movement: null,
    reference: null,
    pinned: false,
  };
}

function add(state: DeskState, row: DeskRow): DeskState {
  if (state.rows.some((known) => known.id === row.id)) return state;
  return { ...state, rows: trim([row, ...state.rows]) };
}

/** Only settled rows are let go: what waits for an answer, a signature or an eye stays. */
function trim(rows: readonly DeskRow[]): readonly DeskRow[] {
  if (rows.length <= keptRows) return rows;
  return rows.filter((row, at) => at < keptRows || row.pinned || row.state === 'waiting' || isOpen(row));
}

function edit(state: DeskState, id: string, change: Partial<DeskRow>): DeskState {
  return { ...state, rows: state.rows.map((row) => (row.id === id ? { ...row, ...change } : row)) };
}

function heard(state: DeskState, sound: Sound): Step {
  return { state, sound };
}

function quiet(state: DeskState): Step {
  return { state, sound: null };
}
