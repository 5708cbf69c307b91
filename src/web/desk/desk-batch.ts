import type { Text } from '#kernel/text.ts';
import { type HandingOver, type Judged, wantsProof } from './acts.ts';
import { type Desk, notDone } from './desk-answer.ts';
import { against, verdictsOf } from './desk-ask.ts';
import { askedOf, signable, unsigned } from './desk-list.ts';
import { deskSays } from './desk-says.ts';
import type { CarrierCard, DeskRow, Given, PersonCard } from './desk-state.ts';
import type { Entry } from './scan-queue.ts';

/** The copies on the list with the one just scanned: previewed together, because the signature carries them out together. */
export async function judgeLend(desk: Desk, entry: Entry, card: CarrierCard): Promise<void> {
  const over = batchOf(desk, card);
  if (!over) return;
  const judged = await desk.server.judge(over);
  const verdicts = verdictsOf(judged.refusal, over.carriers, await asking(desk, judged));
  desk.tell({ type: 'lend-judged', id: entry.id, card, verdicts, says: saysReady(judged) });
}

/** A badge read while a clause asks for one fills that field, unless the rules say that this person cannot. */
export async function giveBadge(desk: Desk, entry: Entry, card: PersonCard): Promise<void> {
  const ask = askedOf(desk.state()).find((one) => one.by === 'badge');
  const over = batchOf(desk);
  if (!ask || !over) return;
  const badges = [...over.given.badges, { ask, card, row: entry.id }];
  const judged = await desk.server.judge({ ...over, given: { ...over.given, badges } });
  const refusal = against(judged.refusal, ask.field, card.id);
  if (refusal) return desk.tell({ type: 'refused', id: entry.id, card, refusal });
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
  const carriers = cardsOf(signable(state));
  if (!state.person || unsigned(state).length === 0) return desk.tell({ type: 'ended' });
  if (carriers.length === 0) return desk.tell({ type: 'still-asked' });
  const { person, params, given } = state;
  const over = { person: person.id, carriers: carriers.map((card) => card.id), params, given };
  const outcome = await desk.server.issue(over, id);
  if (outcome.kind === 'refused') {
    const { refusal } = outcome;
    if (wantsProof(refusal)) return desk.tell({ type: 'still-asked' });
    const verdicts = verdictsOf(refusal, over.carriers, await desk.server.askables());
    return desk.tell({ type: 'sign-refused', refusal, verdicts, id, at });
  }
  if (outcome.kind === 'absent') return notDone(desk, id, null, outcome);
  const said = outcome.kind === 'pending' ? deskSays.pendingCase(outcome.approval.no) : deskSays.lent;
  const moves = outcome.kind === 'done' ? movesOf(outcome.result, carriers) : {};
  const signed = Object.fromEntries(
    carriers.map((card) => [card.code, { movement: moves[card.id] ?? null, says: said }]),
  );
  desk.tell({ type: 'signed', moves: signed, reference: outcome.reference });
}

function batchOf(desk: Desk, more?: CarrierCard): (HandingOver & { readonly given: Given }) | null {
  const state = desk.state();
  const { person, params, given } = state;
  const cards = [...cardsOf(unsigned(state)), ...(more ? [more] : [])];
  return person && cards.length > 0
    ? { person: person.id, carriers: cards.map((card) => card.id), params, given }
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
