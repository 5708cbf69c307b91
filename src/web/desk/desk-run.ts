import type { DeskCommand } from '#kernel/command.ts';
import type { Text } from '#kernel/text.ts';
import { Fault, type Outcome } from '#web/app/http.ts';
import type { Counted, DeskServer, Moved, Opened } from './acts.ts';
import type { DeskEvent } from './desk-events.ts';
import { unsigned } from './desk-machine.ts';
import { isOut, planFor, planForCard, undoable } from './desk-plan.ts';
import { countSays, deskSays, personLine } from './desk-says.ts';
import type { Card, CarrierCard, CountVerdict, DeskState, PlaceCard } from './desk-state.ts';
import type { Entry } from './scan-queue.ts';

export interface Desk {
  readonly server: DeskServer;
  readonly state: () => DeskState;
  readonly tell: (event: DeskEvent) => void;
}

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
  const plan = planFor(desk.state(), entry.code);
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

async function judgeLend(desk: Desk, entry: Entry, card: CarrierCard): Promise<void> {
  const { person, params } = desk.state();
  if (!person) return;
  const judged = await desk.server.judgeLend(person.id, card.id, params);
  const says = judged.approval ? deskSays.readyApproval : deskSays.ready;
  desk.tell({ type: 'lend-judged', id: entry.id, card, refusal: judged.refusal, says });
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

async function command(desk: Desk, wanted: DeskCommand, id: string, at: number): Promise<void> {
  if (wanted === 'sign') return sign(desk, id, at);
  if (wanted === 'undo') return undo(desk, id);
  if (unsigned(desk.state()).length > 0) return sign(desk, id, at);
  desk.tell({ type: 'ended' });
}

async function sign(desk: Desk, id: string, at: number): Promise<void> {
  const state = desk.state();
  const rows = unsigned(state);
  const carriers = rows.flatMap((row) => (row.card?.type === 'carrier' ? [row.card] : []));
  if (!state.person || carriers.length === 0) return desk.tell({ type: 'ended' });
  const outcome = await desk.server.issue(
    state.person.id,
    carriers.map((card) => card.id),
    state.params,
    id,
  );
  if (outcome.kind === 'refused') return desk.tell({ type: 'sign-refused', refusal: outcome.refusal, id, at });
  if (outcome.kind === 'absent') return notDone(desk, id, null, outcome);
  const said = outcome.kind === 'pending' ? deskSays.pendingCase(outcome.approval.no) : deskSays.lent;
  const moves = outcome.kind === 'done' ? movesOf(outcome.result, carriers) : {};
  const signed = Object.fromEntries(
    carriers.map((card) => [card.code, { movement: moves[card.id] ?? null, says: said }]),
  );
  desk.tell({ type: 'signed', moves: signed, reference: outcome.reference });
}

/** The server answers the moves by carrier; a single copy may come without the list. */
function movesOf(result: Record<string, unknown>, carriers: readonly CarrierCard[]): Record<string, string> {
  const moves: Record<string, string> = {};
  for (const item of Array.isArray(result.movements) ? result.movements : []) {
    if (typeof item === 'object' && item !== null && 'carrier' in item && 'movement' in item)
      moves[String(item.carrier)] = String(item.movement);
  }
  const only = carriers.length === 1 ? carriers[0] : undefined;
  if (only && typeof result.movement === 'string') moves[only.id] = result.movement;
  return moves;
}

async function undo(desk: Desk, id: string): Promise<void> {
  const row = undoable(desk.state());
  if (!row) return;
  if (row.movement === null) return desk.tell({ type: 'undone', target: row.id, says: deskSays.undone });
  const outcome = await desk.server.undo(row.movement, id);
  if (outcome.kind !== 'done') return notDone(desk, row.id, row.card, outcome);
  desk.tell({ type: 'undone', target: row.id, says: deskSays.undoneMove });
}

function notDone(
  desk: Desk,
  id: string,
  card: Card | null,
  outcome: Exclude<Outcome<Moved | Opened | Counted | object>, { kind: 'done' }>,
): void {
  if (outcome.kind === 'refused') return desk.tell({ type: 'refused', id, card, refusal: outcome.refusal });
  if (outcome.kind === 'absent') return desk.tell({ type: 'absent', id, says: outcome.says ?? deskSays.absent });
  const says = deskSays.pendingCase(outcome.approval.no);
  if (card) desk.tell({ type: 'shown', id, card, says, look: true });
  else desk.tell({ type: 'absent', id, says });
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
