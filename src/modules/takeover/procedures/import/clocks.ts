import { endOfWork, endOfWorkingDay, instantOf, whenLoaded } from '#kernel/calendar.ts';
import type { CivilDate } from '#kernel/json.ts';
import { levelRank } from '#kernel/label.ts';
import type { Circumstances } from '#kernel/verdict.ts';
import { type Terms, termsFor, within } from '#modules/hands/door/terms.ts';
import type { PlannedDocument } from '../../door/sheet/plan.ts';

/**
 * Until when somebody may go on holding a copy that the old ledger found with him: its own date of return, else as if it were
 * lent today. Remembered, since thousands of lines ask the same.
 */
export function clocks({
  settings,
  calendar,
  now,
}: Pick<Circumstances, 'settings' | 'calendar' | 'now'>): (item: PlannedDocument, dueOn: CivilDate | null) => Terms {
  const known = new Map<string, Terms>();
  return (item, dueOn) => {
    const key = [item.level, item.regime, item.kind, item.provinceLevel, dueOn].join('|');
    const found = known.get(key);
    if (found) return found;
    const copy = {
      level: levelRank[item.level],
      regime: item.regime,
      cipher: item.kind === 'cipher_telegram',
      province_level: item.provinceLevel,
    };
    const terms = termsFor('loan', copy, { settings, calendar, at: now });
    // A date on paper stands, whatever year it lies in.
    const due = dueOn && (whenLoaded(() => endOfWorkingDay(calendar, dueOn)) ?? instantOf(dueOn, endOfWork));
    const made = within(terms, due);
    known.set(key, made);
    return made;
  };
}
