import type { Text } from '#kernel/text.ts';
import { counted, countSounds, summarized, uncounted } from './desk-count.ts';
import { isOpen, judged, lessOverdue, settled, unsigned } from './desk-list.ts';
import type { DeskEvent } from './desk-events.ts';
import { add, blank, edit, unpinned } from './desk-row.ts';
import { deskSays } from './desk-says.ts';
import { type DeskRow, type DeskState, type Given, nothingGiven } from './desk-state.ts';
import type { Sound } from './sounds.ts';

export interface Step {
  readonly state: DeskState;
  readonly sound: Sound | null;
}

/** The desk as a pure reducer: what happened goes in, the next screen and its sound come out. */
export function step(state: DeskState, event: DeskEvent): Step {
  // Only the very next key can be the second Esc.
  return event.type === 'key' || event.type === 'params'
    ? stepOf(state, event)
    : stepOf({ ...state, sure: null }, event);
}

function stepOf(state: DeskState, event: DeskEvent): Step {
  switch (event.type) {
    case 'received':
      return quiet(add(state, blank(event.id, event.code, event.at)));
    case 'unreadable':
      return heard(
        add(state, {
          ...blank(event.id, event.raw, event.at),
          state: 'unknown',
          says: event.says,
          line: [deskSays.readable],
        }),
        'unknown',
      );
    case 'duplicate':
      return heard(edit(state, event.id, { state: 'duplicate', says: event.says }), 'duplicate');
    case 'key':
      return heard(answered(state, event), 'duplicate');
    case 'person':
      return heard(served(state, event), (event.card.overdue ?? 0) > 0 ? 'look' : 'accepted');
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
    case 'taken-back': {
      const { type: _, id, late, sideways, ...row } = event;
      const look = late || sideways;
      const change = { act: 'take-back', state: look ? 'look' : 'done', ...row } as const;
      return heard(edit(lessOverdue(state, event), id, change), look ? 'look' : 'accepted');
    }
    case 'turned-up': {
      const { id, card, says, line } = event;
      return heard(edit(state, id, { act: 'show', state: 'alarm', card, says, line }), 'alarm');
    }
    case 'shown': {
      const { id, card, says, line = [], look = false } = event;
      const change = { act: 'show', state: look ? 'look' : 'info', card, says, line } as const;
      return heard(edit(state, id, change), look ? 'look' : 'accepted');
    }
    case 'refused': {
      const { id, card, says, refusal } = event;
      const change = { state: 'refused', card, says, refusal, reference: refusal.reference, pinned: true } as const;
      return heard(edit(state, id, change), 'refused');
    }
    case 'absent':
      return heard(edit(state, event.id, { state: 'unknown', says: event.says, pinned: true }), 'unknown');
    case 'fault': {
      const { id, says, reference } = event;
      return heard(edit(state, id, { state: 'unknown', says, reference, pinned: true }), 'lost');
    }
    case 'signed':
      return heard(signed(state, event), event.outstanding ? 'look' : 'accepted');
    case 'sign-refused': {
      const { id, at, refusal } = event;
      const row = { act: 'sign', state: 'refused', refusal, reference: refusal.reference, pinned: true } as const;
      return heard(
        add(judged(state, event.verdicts, null), { ...blank(id, '', at), ...row, says: deskSays.notSigned }),
        'refused',
      );
    }
    case 'undone':
      return heard(undone(state, event.target, event.says), 'duplicate');
    case 'drawn':
      return quiet({ ...state, drawn: event.evidence });
    case 'uncounted':
      return heard(uncounted(state, event.target), 'duplicate');
    case 'flagged':
      return heard(flagged(state, event.target), 'look');
    case 'given-up':
      return heard(settled({ ...state, rows: state.rows.map(givenUp) }), 'duplicate');
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
      return heard(counted(state, event), countSounds[event.verdict]);
    case 'summary':
      return heard(
        summarized(state, { summary: event.summary, summaries: (state.counting?.summaries ?? 0) + 1 }),
        'accepted',
      );
    case 'summary-closed':
      return quiet(summarized(state, { summary: null }));
    case 'searching':
      return heard(summarized(state, { searching: true, summary: null }), 'accepted');
    case 'count-paused':
    case 'count-closed':
      return quiet({ ...unpinned(state), mode: 'idle', counting: null, choosingPlace: false });
    case 'params':
      return quiet({ ...state, params: event.params });
    case 'acknowledged':
      return quiet(unpinned(state));
    case 'ended':
      return quiet({
        ...unpinned(state),
        mode: state.counting ? 'count' : 'idle',
        person: null,
        given: nothingGiven,
        choosingPlace: false,
      });
  }
}

function served(state: DeskState, { id, card, badge }: Extract<DeskEvent, { type: 'person' }>): DeskState {
  const next = edit(unpinned(state), id, { act: 'person', state: 'info', card });
  const { code, name } = card;
  return {
    ...next,
    mode: 'issue',
    person: card,
    drawn: null,
    badge,
    given: nothingGiven,
    params: { ...state.params, idSeen: false },
    lastPerson: state.lastPerson?.code === code ? state.lastPerson : { code, name, count: 0, at: null, receipt: null },
  };
}

/** The answer of a key: the newest of them alone stays, for what an earlier one said is over. */
function answered(state: DeskState, event: Extract<DeskEvent, { type: 'key' }>): DeskState {
  const { id, at, key, says, line, sure = null } = event;
  const rows = state.rows.filter((row) => row.act !== 'key');
  const row: DeskRow = { ...blank(id, key, at), act: 'key', state: 'tick', says, line: [line] };
  return add({ ...unpinned({ ...state, rows }), sure }, row);
}

/** Of a copy that was to be lent nothing becomes; what was counted stays counted. */
function flagged(state: DeskState, target: string): DeskState {
  const lent = state.rows.find((row) => row.id === target)?.act === 'lend';
  const says = lent ? deskSays.flagged : deskSays.flaggedThere;
  return settled(edit(state, target, { state: 'look', says, line: [deskSays.flaggedMore] }));
}

function givenUp(row: DeskRow): DeskRow {
  if (!isOpen(row)) return row;
  return { ...row, state: 'undone', refusal: null, asks: [], says: deskSays.givenUp, pinned: false };
}

function lendJudged(state: DeskState, event: Extract<DeskEvent, { type: 'lend-judged' }>): Step {
  const staged = edit(state, event.id, { act: 'lend', state: 'ready', card: event.card });
  const foretold = {
    ...staged,
    rows: staged.rows.map((row) => {
      const told = row.card && isOpen(row) && event.foretold.find((one) => one.carrier === row.card?.id);
      return told ? { ...row, foretold: told } : row;
    }),
  };
  const next = judged(foretold, event.verdicts, event.says);
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
  let count = 0;
  const rows = state.rows.map((row): DeskRow => {
    const move = row.act === 'lend' && row.state === 'ready' && row.card ? event.moves[row.card.code] : undefined;
    if (!move) return row;
    count += 1;
    const after = event.outstanding ? 'look' : 'done';
    return { ...row, ...move, state: after, reference: event.reference };
  });
  const { at, receipt } = event;
  const lastPerson = state.lastPerson && { ...state.lastPerson, count, at, receipt };
  const next = { ...state, rows, lastPerson, drawn: null };
  if (unsigned(next).length > 0) return next;
  return { ...unpinned(next), mode: 'idle', person: null, given: nothingGiven };
}

function heard(state: DeskState, sound: Sound): Step {
  return { state, sound };
}

function quiet(state: DeskState): Step {
  return { state, sound: null };
}
