/** A loaded year of the unit's calendar: weekdays that are free and weekend days that are worked. */
export interface Year {
  readonly year: number;
  readonly off: readonly string[];
  readonly on: readonly string[];
}

const day = 86_400_000;

/** Working days after `from` up to and including `to`; null when a year between them is not loaded: never a guess. */
export function workingDaysBetween(years: readonly Year[], from: string, to: string): number | null {
  const end = Date.parse(`${to}T00:00:00Z`);
  let count = 0;
  for (let at = Date.parse(`${from}T00:00:00Z`) + day; at <= end; at += day) {
    const civil = new Date(at).toISOString().slice(0, 10);
    const year = years.find((one) => one.year === Number(civil.slice(0, 4)));
    if (!year) return null;
    const weekend = [0, 6].includes(new Date(at).getUTCDay());
    if (weekend ? year.on.includes(civil) : !year.off.includes(civil)) count += 1;
  }
  return count;
}
