import type { Text } from '#kernel/text.ts';
import { type Desk, notDone } from './desk-answer.ts';
import { judgeAgain, sign } from './desk-batch.ts';
import { endCount, summarize } from './desk-counting.ts';
import { keyAnswer, type KeyEffect } from './desk-keys.ts';
import { type DeskKey, deskKeys } from './key-names.ts';
import { flaggable, undoable } from './desk-plan.ts';
import { takeBack } from './desk-return.ts';
import { deskSays } from './desk-says.ts';
import type { QueueCommand } from './scan-queue.ts';

/** Cards stand for keys, so that both answer alike. */
const keyOfCard = { sign: 'Ctrl+Enter', undo: 'Ctrl+Z', end: 'Escape', print: 'F9', summary: 'F4' } as const;

/** A key or a command card, in its turn after the scans before it. */
export async function command(desk: Desk, wanted: QueueCommand, id: string, at: number): Promise<void> {
  if (wanted === 'judge') return judgeAgain(desk);
  if (wanted === 'pause') return pause(desk, id, at);
  if (wanted.startsWith('number:')) return endCount(desk, Number(wanted.slice(7)), id, at);
  const key = wanted.startsWith('key:') ? wanted.slice(4) : keyOfCard[wanted as keyof typeof keyOfCard];
  const known = deskKeys.find((one) => one === key);
  return known ? press(desk, known, id, at) : undefined;
}

async function press(desk: Desk, key: DeskKey, id: string, at: number): Promise<void> {
  const answer = keyAnswer(desk.state(), key);
  if (answer.does === null) return desk.tell({ type: 'key', id, at, key, says: answer.says, line: answer.line });
  const { does, says, line } = answer;
  if (says && line) {
    const sure = does === 'ask-leave' ? 'leave' : 'give-up';
    return desk.tell({ type: 'key', id, at, key, says, line, sure });
  }
  return carryOut(desk, does, key, id, at);
}

async function carryOut(desk: Desk, does: KeyEffect, key: DeskKey, id: string, at: number): Promise<void> {
  const row = (says: Text, line: Text) => desk.tell({ type: 'key', id, at, key, says, line });
  switch (does) {
    case 'sign':
      return sign(desk, id, at);
    case 'close-person':
      return desk.tell({ type: 'ended' });
    case 'give-up':
      return desk.tell({ type: 'given-up' });
    case 'choose-place':
      return desk.tell({ type: 'choose-place' });
    case 'open-summary':
      return summarize(desk, id, at);
    case 'close-summary':
      return desk.tell({ type: 'summary-closed' });
    case 'undo':
      return (await undo(desk, id)) ? undefined : row(deskSays.nothingToUndo, deskSays.nothingToUndoMore);
    case 'flag':
      return (await flag(desk, id)) ? undefined : row(deskSays.nothingToFlag, deskSays.nothingToFlagMore);
    case 'leave':
    case 'day-close':
    case 'last-person':
    case 'print-last':
    case 'print-person':
    case 'print-preview':
    case 'print-count':
      return desk.page(does);
    case 'ask-leave':
    case 'ask-give-up':
      return;
  }
}

function pause(desk: Desk, id: string, at: number): void {
  if (desk.state().counting) return desk.tell({ type: 'count-paused' });
  desk.tell({ type: 'key', id, at, key: 'Pause', says: deskSays.noCount, line: deskSays.placeMore });
}

async function undo(desk: Desk, id: string): Promise<boolean> {
  const state = desk.state();
  const row = undoable(state);
  if (!row) return false;
  if (row.act === 'count' && state.counting) {
    const outcome = await desk.server.undoScan(state.counting.inventory, row.id, id);
    if (outcome.kind !== 'done') notDone(desk, row.id, row.card, deskSays.notUndone, outcome);
    else desk.tell({ type: 'uncounted', target: row.id });
    return true;
  }
  if (row.movement === null) {
    desk.tell({ type: 'undone', target: row.id, says: deskSays.undone });
    // Without a badge the copies ask again.
    if (row.act === 'badge') await judgeAgain(desk);
    return true;
  }
  const outcome = await desk.server.undo(row.movement, id);
  if (outcome.kind !== 'done') notDone(desk, row.id, row.card, deskSays.notUndone, outcome);
  else desk.tell({ type: 'undone', target: row.id, says: deskSays.undoneMove });
  return true;
}

/** F6: what was just taken back is asked for its pages again; what was to be lent is not. */
async function flag(desk: Desk, id: string): Promise<boolean> {
  const row = flaggable(desk.state());
  if (!row) return false;
  if (row.movement === null || row.card?.type !== 'carrier') {
    desk.tell({ type: 'flagged', target: row.id });
    return true;
  }
  const outcome = await desk.server.undo(row.movement, `${id}-u`);
  if (outcome.kind !== 'done') notDone(desk, row.id, row.card, deskSays.notUndone, outcome);
  else await takeBack(desk, { id: `${id}-t`, row: row.id }, row.card, true);
  return true;
}
