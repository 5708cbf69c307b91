import { type Desk, notDone } from './desk-answer.ts';
import { deskSays } from './desk-says.ts';
import { showLine, showSays } from './desk-show.ts';
import type { CarrierCard } from './desk-state.ts';
import type { Entry } from './scan-queue.ts';

/** Destroyed or missing by the books, and here: the alarm is raised on the server, where it stays; the row only says that it was read. */
export async function turnedUp(desk: Desk, entry: Entry, card: CarrierCard): Promise<void> {
  const outcome = await desk.server.reportStray(card.id, entry.id);
  if (outcome.kind !== 'done') return notDone(desk, entry.id, card, deskSays.notDone, outcome);
  desk.tell({ type: 'turned-up', id: entry.id, card, says: showSays(card), line: showLine(card) });
}
