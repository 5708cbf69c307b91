import type { CheckAnswer } from '#kernel/checklist.ts';
import type { ChecklistItem } from '#kernel/lists.ts';
import { checklistOf } from './checklist.ts';
import type { CheckItem, Inspection } from './tables.ts';

/** An item on the list of an inspection, with its answer once it has one. */
export interface Line {
  readonly item: ChecklistItem;
  readonly answer: CheckAnswer | null;
  /** What was found under it. */
  readonly finding: string | null;
}

/** The list of an inspection in the order of its edition: the items that counted when it was opened. */
export function linesOf(
  inspection: Pick<Inspection, 'scope' | 'edition'>,
  rows: readonly CheckItem[],
): readonly Line[] {
  const { chapters, items } = checklistOf(inspection);
  const byItem = new Map(rows.map((row) => [row.item, row]));
  return chapters.flatMap(({ id }) =>
    items.flatMap((item) => {
      const row = byItem.get(item.id);
      return row && item.chapter === id ? [{ item, answer: answerOf(row), finding: row.finding_id }] : [];
    }),
  );
}

function answerOf({ result, seen, times, evidence }: CheckItem): CheckAnswer | null {
  return result === null ? null : { result, seen, times, evidence };
}
