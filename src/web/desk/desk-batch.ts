import type { Text } from '#kernel/text.ts';
import { type HandingOver, type Judged, wantsProof } from './acts.ts';
import type { Foretold, Receipt } from './desk-told.ts';
import { type Desk, notDone } from './desk-answer.ts';
import { against, verdictsOf } from './desk-ask.ts';
import { askedOf, signable, unsigned } from './desk-list.ts';
import { deskSays } from './desk-says.ts';
import { issuedLine } from './desk-line.ts';
import type { CarrierCard, DeskRow, DeskState, PersonCard } from './desk-state.ts';
import type { Entry } from './scan-queue.ts';

/** The copies on the list with the one just scanned: previewed together, because the signature carries them out together. */
export async function judgeLend(desk: Desk, entry: Entry, card: CarrierCard): Promise<void> {
  const over = batchOf(desk, card);
  if (!over) return;
  const judged = await desk.server.judge(over);
  const verdicts = verdictsOf(judged.refusal, over.carriers, await asking(desk, judged));
  const { foretold } = judged;
  desk.tell({ type: 'lend-judged', id: entry.id, card, verdicts, foretold, says: saysReady(judged) });
}

/** A badge read while a clause asks for one fills that field, unless the rules say that this person cannot. */
export async function giveBadge(desk: Desk, entry: Entry, card: PersonCard): Promise<void> {
  const ask = askedOf(desk.state()).find((one) => one.by === 'badge');
  const over = batchOf(desk);
  if (!ask || !over) return;
  const badges = [...over.given.badges, { ask, card, row: entry.id }];
  const judged = await desk.server.judge({ ...over, given: { ...over.given, badges } });
  const refusal = against(judged.refusal, ask.field, card.id);
  if (refusal) return desk.tell({ type: 'refused', id: entry.id, card, says: deskSays.notDone, refusal });
  const verdicts = verdictsOf(judged.refusal, over.carriers, await asking(desk, judged));
  desk.tell({ type: 'badge', id: entry.id, ask, card, verdicts, says: saysReady(judged) });
}

/** After words were entered or a badge was taken away. */
export async function judgeAgain(desk: Desk): Promise<void> {
  const over = batchOf(desk);
  if (!over) return;
  const judged = await desk.server.judge(over);
  const verdicts = verdictsOf(judged.refusal, over.carriers, await asking(desk, judged));
  desk.tell({ type: 'judged-again', verdicts, says: saysReady(judged) });
}

/** One signature for all copies that may go, carried out together or not at all; what still asks for something stays. */
export async function sign(desk: Desk, id: string, at: number): Promise<void> {
  if (askedOf(desk.state()).length > 0) await judgeAgain(desk);
  const state = desk.state();
  const rows = signable(state);
  const { person, params, given } = state;
  const row = (says: Text, line: Text) => desk.tell({ type: 'key', id, at, key: 'Ctrl+Enter', says, line });
  if (!person || rows.length === 0) return row(deskSays.stillAsked, deskSays.stillAskedMore);
  const carriers = cardsOf(rows);
  const drawn = params.way === 'tablet' ? state.drawn : null;
  if (params.way === 'tablet' && !drawn) return row(deskSays.notDrawn, deskSays.notDrawnMore);
  const over = { ...asOver(state, person.id), carriers: carriers.map((card) => card.id), params, given, drawn };
  const outcome = await desk.server.issue(over, id);
  if (outcome.kind === 'refused') {
    const { refusal } = outcome;
    const [first] = refusal.findings;
    if (wantsProof(refusal) && first) return row(first.says, first.remedy);
    const verdicts = verdictsOf(refusal, over.carriers, await desk.server.askables());
    return desk.tell({ type: 'sign-refused', refusal, verdicts, id, at });
  }
  if (outcome.kind === 'absent') return notDone(desk, id, null, deskSays.notSigned, outcome);
  const receipt = outcome.kind === 'done' ? receiptOf(outcome.result) : null;
  const moves = outcome.kind === 'done' ? movesOf(outcome.result, carriers) : {};
  const signed = rows.flatMap(({ card, foretold }) => {
    if (card?.type !== 'carrier') return [];
    const says = outcome.kind === 'pending' ? deskSays.pendingCase(outcome.approval.no) : handed(foretold, person.name);
    const purpose = foretold?.purpose ?? params.purpose;
    const line = issuedLine(purpose, foretold?.due_at ?? null, params.way, at, receipt);
    return [[card.code, { movement: moves[card.id] ?? null, says, line }] as const];
  });
  const outstanding = params.way === 'slip' && outcome.kind === 'done';
  const { reference } = outcome;
  const moved = Object.fromEntries(signed);
  desk.tell({ type: 'signed', moves: moved, at, receipt: receipt?.id ?? null, outstanding, reference });
}

function handed(told: Foretold | null, name: string): Text {
  if (told?.route === 'read') return deskSays.readBy(name);
  return told?.route === 'carry' ? deskSays.carriedBy(name) : deskSays.lentTo(name);
}

/** What the desk was set to for this person. */
function asOver(state: DeskState, person: string): Omit<HandingOver, 'carriers' | 'given' | 'params'> {
  const { badge, params, drawn } = state;
  return { person, idChecked: badge || params.idSeen, way: params.way, drawn };
}

function receiptOf(result: Record<string, unknown>): Receipt | null {
  const found = result.receipt;
  return typeof found === 'object' && found !== null && 'no' in found ? (found as Receipt) : null;
}

function batchOf(desk: Desk, more?: CarrierCard): HandingOver | null {
  const state = desk.state();
  const { person, params, given } = state;
  const cards = [...cardsOf(unsigned(state)), ...(more ? [more] : [])];
  return person && cards.length > 0
    ? { ...asOver(state, person.id), carriers: cards.map((card) => card.id), params, given }
    : null;
}

function cardsOf(rows: readonly DeskRow[]): readonly CarrierCard[] {
  return rows.flatMap((row) => (row.card?.type === 'carrier' ? [row.card] : []));
}

/** What may be asked for is only looked up when something stands against the batch. */
async function asking(desk: Desk, judged: Judged) {
  return judged.refusal ? desk.server.askables() : [];
}

function saysReady(judged: Judged): Text {
  return judged.approval ? deskSays.readyApproval : deskSays.ready;
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
