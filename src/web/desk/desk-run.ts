import type { Text } from '#kernel/text.ts';
import { Fault, type Outcome } from '#web/app/http.ts';
import type { Counted, Opened } from './acts.ts';
import { type Desk, notDone } from './desk-answer.ts';
import { giveBadge, judgeAgain, judgeLend, sign } from './desk-batch.ts';
import { unsigned } from './desk-list.ts';
import { isOut, planFor, planForCard, undoable } from './desk-plan.ts';
import { countSays, deskSays, personLine } from './desk-says.ts';
import type { Card, CarrierCard, CountVerdict, PlaceCard } from './desk-state.ts';
import type { Entry, QueueCommand } from './scan-queue.ts';

/**
 * Handles the entry at the head of the queue. Rejects only when the server could not be asked, so that the queue asks
 * again; every verdict, refusal and fault of the server becomes a row.
 */
export async function handle(desk: Desk, entry: Entry): Promise<void> {
  try {
    if (entry.command) await command(desk, entry.command, entry.id, entry.at);
    else await scan(desk, entry);
  } catch (error) {
    if (!(error instanceof Fault) || error.passing) throw error;
    desk.tell({ type: 'fault', id: entry.id, says: error.says ?? deskSays.fault, reference: error.reference });
  }
}

async function scan(desk: Desk, entry: Entry): Promise<void> {
  const plan = planFor(desk.state(), entry.code, entry.at);
  if (plan.do === 'duplicate')
    return desk.tell({ type: 'duplicate', id: entry.id, says: deskSays.scannedAt(plan.of.at) });
  if (plan.do === 'count') return count(desk, entry);
  const card = await desk.server.card(entry.code);
  if (!card) return desk.tell({ type: 'absent', id: entry.id, says: deskSays.absent });
  return onCard(desk, entry, card);
}

async function onCard(desk: Desk, entry: Entry, card: Card): Promise<void> {
  const state = desk.state();
  switch (planForCard(state, card, unsigned(state).length)) {
    case 'set-person':
      if (card.type === 'person') desk.tell({ type: 'person', id: entry.id, card });
      return;
    case 'sign-first':
      return desk.tell({ type: 'unsigned', id: entry.id, card, says: deskSays.signFirst });
    case 'give-badge':
      return card.type === 'person' ? giveBadge(desk, entry, card) : undefined;
    case 'judge-lend':
      return card.type === 'carrier' ? judgeLend(desk, entry, card) : undefined;
    case 'take-back':
      return card.type === 'carrier' ? takeBack(desk, entry, card) : undefined;
    case 'open-count':
      return card.type === 'place' ? openCount(desk, entry, card) : undefined;
    case 'show':
      return desk.tell({ type: 'shown', id: entry.id, card, says: showSays(card), look: needsLook(card) });
  }
}

async function takeBack(desk: Desk, entry: Entry, card: CarrierCard): Promise<void> {
  const outcome = await desk.server.takeBack(card.id, desk.state().params.damaged, entry.id);
  if (outcome.kind !== 'done') return notDone(desk, entry.id, card, outcome);
  const late = outcome.result.late ?? false;
  const holder = card.holder?.name ?? '';
  const says = outcome.result.says ?? (late ? deskSays.takenBackLate(holder) : deskSays.takenBack(holder));
  desk.tell({
    type: 'taken-back',
    id: entry.id,
    card: { ...card, place: outcome.result.place ?? card.place },
    movement: outcome.result.movement ?? null,
    late,
    says,
    reference: outcome.reference,
  });
}

async function openCount(desk: Desk, entry: Entry, card: PlaceCard): Promise<void> {
  const outcome = await desk.server.openInventory(card.id, entry.id);
  if (outcome.kind !== 'done') return notDone(desk, entry.id, card, outcome);
  const place = card.name ?? card.title ?? card.code;
  desk.tell({
    type: 'count-open',
    id: entry.id,
    says: deskSays.countOpen(place),
    counting: countingOf(outcome.result, place),
  });
}

export function countingOf(opened: Opened, place: string) {
  const inventory = typeof opened.inventory === 'object' ? opened.inventory.id : (opened.inventory ?? opened.id ?? '');
  const expected = Array.isArray(opened.expected) ? opened.expected.length : Number(opened.expected ?? 0);
  const counted: Record<CountVerdict, number> = {
    present: 0,
    misplaced: 0,
    held_elsewhere: 0,
    duplicate: 0,
    unregistered: 0,
    destroyed: 0,
  };
  return { inventory, place, expected, counted, seen: [] };
}

async function count(desk: Desk, entry: Entry): Promise<void> {
  const { counting } = desk.state();
  if (!counting) return;
  if (counting.seen.includes(entry.code)) return counted(desk, entry, { verdict: 'duplicate' });
  const outcome: Outcome<Counted> = await desk.server.count(counting, entry.code, entry.id);
  if (outcome.kind === 'absent') return counted(desk, entry, { verdict: 'unregistered' });
  if (outcome.kind !== 'done') return notDone(desk, entry.id, null, outcome);
  counted(desk, entry, outcome.result);
}

function counted(desk: Desk, entry: Entry, answer: Counted): void {
  const says = answer.says ?? countSays[answer.verdict];
  desk.tell({
    type: 'counted',
    id: entry.id,
    code: entry.code,
    card: answer.card ?? null,
    verdict: answer.verdict,
    says,
  });
}

async function command(desk: Desk, wanted: QueueCommand, id: string, at: number): Promise<void> {
  if (wanted === 'judge') return judgeAgain(desk);
  if (wanted === 'sign') return sign(desk, id, at);
  if (wanted === 'undo') return undo(desk, id);
  if (unsigned(desk.state()).length > 0) return sign(desk, id, at);
  desk.tell({ type: 'ended' });
}

async function undo(desk: Desk, id: string): Promise<void> {
  const row = undoable(desk.state());
  if (!row) return;
  if (row.movement === null) {
    desk.tell({ type: 'undone', target: row.id, says: deskSays.undone });
    // Without a badge the copies ask again.
    return row.act === 'badge' ? judgeAgain(desk) : undefined;
  }
  const outcome = await desk.server.undo(row.movement, id);
  if (outcome.kind !== 'done') return notDone(desk, row.id, row.card, outcome);
  desk.tell({ type: 'undone', target: row.id, says: deskSays.undoneMove });
}

function showSays(card: Card): Text {
  if (card.type === 'person') return personLine(card);
  if (card.type === 'place') return deskSays.place;
  if (card.type !== 'carrier') return deskSays.slip;
  if (card.hand === 'registry') return deskSays.inRegistry;
  if (card.hand === 'destroyed') return deskSays.destroyedAppears;
  if (card.hand === 'missing') return deskSays.missingAppears;
  return deskSays.elsewhere;
}

function needsLook(card: Card): boolean {
  return card.type === 'carrier' && card.hand !== 'registry' && !isOut(card.hand);
}
