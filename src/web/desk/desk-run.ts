import { Fault } from '#web/app/http.ts';
import type { Desk } from './desk-answer.ts';
import { giveBadge, judgeLend } from './desk-batch.ts';
import { command } from './desk-command.ts';
import { count, openCount } from './desk-counting.ts';
import { unsigned } from './desk-list.ts';
import { planFor, planForCard } from './desk-plan.ts';
import { deskSays } from './desk-says.ts';
import { takeBack } from './desk-return.ts';
import { signReceipt } from './desk-receipt.ts';
import { showLine, showSays, needsLook } from './desk-show.ts';
import { turnedUp } from './desk-stray.ts';
import type { Card } from './desk-state.ts';
import type { Entry } from './scan-queue.ts';

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
      if (card.type === 'person') desk.tell({ type: 'person', id: entry.id, card, badge: entry.typed !== true });
      return;
    case 'sign-first':
      return desk.tell({ type: 'unsigned', id: entry.id, card, says: deskSays.signFirst });
    case 'count-first':
      return desk.tell({ type: 'unsigned', id: entry.id, card, says: deskSays.countFirst });
    case 'give-badge':
      return card.type === 'person' ? giveBadge(desk, entry, card) : undefined;
    case 'judge-lend':
      return card.type === 'carrier' ? judgeLend(desk, entry, card) : undefined;
    case 'take-back':
      return card.type === 'carrier' ? takeBack(desk, entry, card) : undefined;
    case 'open-count':
      return card.type === 'place' ? openCount(desk, entry, card) : undefined;
    case 'sign-receipt':
      return card.type === 'loan_receipt' ? signReceipt(desk, entry, card) : undefined;
    case 'turned-up':
      return card.type === 'carrier' ? turnedUp(desk, entry, card) : undefined;
    case 'show': {
      const says = showSays(card);
      return desk.tell({ type: 'shown', id: entry.id, card, says, line: showLine(card), look: needsLook(card) });
    }
  }
}
