import type { Text } from '#kernel/text.ts';
import type { Outcome } from '#web/app/http.ts';
import type { Counted, Opened } from './acts.ts';
import { type Desk, notDone } from './desk-answer.ts';
import { countedLine } from './desk-line.ts';
import { countSays, deskSays } from './desk-says.ts';
import type { Counting, CountVerdict, PlaceCard } from './desk-state.ts';
import type { Entry } from './scan-queue.ts';

export async function openCount(desk: Desk, entry: Entry, card: PlaceCard): Promise<void> {
  const outcome = await desk.server.openInventory(card.id, entry.id);
  if (outcome.kind !== 'done') return notDone(desk, entry.id, null, deskSays.notOpened, outcome);
  const place = card.name ?? card.title ?? card.code;
  const says = deskSays.countOpen(place);
  desk.tell({ type: 'count-open', id: entry.id, says, counting: countingOf(outcome.result, place) });
}

/** A count that is gone on with begins where it stood. */
export function countingOf(opened: Opened, place: string): Counting {
  const inventory = typeof opened.inventory === 'object' ? opened.inventory.id : (opened.inventory ?? opened.id ?? '');
  const expected = Array.isArray(opened.expected) ? opened.expected.length : Number(opened.expected ?? 0);
  const counted: Record<CountVerdict, number> = {
    present: 0,
    misplaced: 0,
    held_elsewhere: 0,
    duplicate: 0,
    unregistered: 0,
    destroyed: 0,
    ...opened.counted,
  };
  const fresh = { seen: [], openedAt: opened.opened_at ?? null, summary: null, summaries: 0, searching: false };
  return { inventory, place, expected, counted, ...fresh };
}

export async function count(desk: Desk, entry: Entry): Promise<void> {
  const { counting } = desk.state();
  if (!counting) return;
  if (counting.seen.includes(entry.code)) return counted(desk, entry, { verdict: 'duplicate' });
  const outcome: Outcome<Counted> = await desk.server.count(counting, entry.code, entry.id);
  if (outcome.kind === 'absent') return counted(desk, entry, { verdict: 'unregistered' });
  if (outcome.kind !== 'done') return notDone(desk, entry.id, null, deskSays.notCounted, outcome);
  counted(desk, entry, outcome.result);
}

function counted(desk: Desk, entry: Entry, { verdict, card = null }: Counted): void {
  const line = countedLine(verdict, card?.type === 'carrier' ? card : null);
  desk.tell({ type: 'counted', id: entry.id, code: entry.code, card, verdict, says: countSays[verdict], line });
}

/** How the count stands, asked of the server: nothing changes by it. */
export async function summarize(desk: Desk, id: string, at: number): Promise<void> {
  const { counting } = desk.state();
  if (!counting) return;
  const outcome = await desk.server.summarize(counting.inventory, id);
  if (outcome.kind === 'done') return desk.tell({ type: 'summary', summary: outcome.result });
  desk.tell({ type: 'received', id, code: '', at });
  notDone(desk, id, null, deskSays.notDone, outcome);
}

/** The number that is not there, typed into the summary: nothing else ends a count. */
export async function endCount(desk: Desk, said: number, id: string, at: number): Promise<void> {
  const { counting } = desk.state();
  const summary = counting?.summary;
  const answer = (says: Text, line: Text) => desk.tell({ type: 'key', id, at, key: String(said), says, line });
  if (!counting || !summary) return answer(deskSays.summaryClosed, deskSays.summaryClosedMore);
  if (said !== summary.unseen) return answer(deskSays.otherNumber(said), deskSays.otherNumberMore(summary.unseen));
  const outcome =
    said > 0
      ? await desk.server.startSearch(counting.inventory, said, id)
      : await desk.server.closeInventory(counting.inventory, id);
  if (outcome.kind === 'done') return desk.tell(said > 0 ? { type: 'searching' } : { type: 'count-closed' });
  desk.tell({ type: 'received', id, code: '', at });
  notDone(desk, id, null, deskSays.notEnded, outcome);
}
