import { type Desk, notDone } from './desk-answer.ts';
import { deskSays } from './desk-says.ts';
import type { ReceiptCard } from './desk-state.ts';
import type { Entry } from './scan-queue.ts';

/** A signed slip has come back: its code is read off the paper, and with that it is no longer owed. */
export async function signReceipt(desk: Desk, entry: Entry, card: ReceiptCard): Promise<void> {
  const outcome = await desk.server.signReceipt(card.id, entry.code, entry.id);
  if (outcome.kind !== 'done') return notDone(desk, entry.id, card, deskSays.notSigned, outcome);
  const says = deskSays.receiptBack(card.no);
  const line = [deskSays.receiptBackMore(card.name ?? '', Number(outcome.result.count ?? 0))];
  desk.tell({ type: 'shown', id: entry.id, card, says, line });
}
