import { instantOf } from '#kernel/calendar.ts';
import type { RowOp } from '#kernel/effect.ts';
import { isClassified } from '#kernel/label.ts';
import type { CivilDate, Instant } from '#kernel/json.ts';
import { oblige } from '#kernel/obligation.ts';
import { type Settings, setting } from '#kernel/parameter.ts';
import type { Matter } from '#kernel/verdict.ts';
import { reviewed } from '../clocks.ts';

/** The classifier is reminded of a yearly review this many days before it is due. */
const remindDays = 30;

/** CLASSIFY-022: live state secrets are reviewed every year, counted from the last look at them. */
export function nextReview(
  settings: Settings,
  thing: { readonly document: string; readonly matter: Matter; readonly last: CivilDate },
  { now, newId }: { readonly now: Instant; readonly newId: () => string },
): RowOp[] {
  if (thing.matter.regime !== 'state' || !isClassified(thing.matter.level)) return [];
  const months = setting(settings, 'CLASSIFY-022.annual_review_months');
  const day = Temporal.PlainDate.from(thing.last).add({ months });
  const due = instantOf(day.toString(), '00:00');
  const opened = oblige(reviewed, {
    id: newId(),
    object: thing.document,
    at: now,
    remind: due > now ? instantOf(day.subtract({ days: remindDays }).toString(), '09:00') : null,
    due,
  });
  // Found overdue when it is opened (a secret taken over from an old ledger): it is overdue at once, not at the next tick.
  return due <= now && opened.op === 'insert' ? [{ ...opened, row: { ...opened.row, status: 'overdue' } }] : [opened];
}
