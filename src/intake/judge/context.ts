import { type Cell, cellText } from '../cell.ts';
import { readDate } from '../normalise/date.ts';
import { readKind } from '../normalise/kind.ts';
import { type LevelReading, readLevel } from '../normalise/level.ts';
import { readNames, readPlaceName } from '../normalise/name.ts';
import { type PeriodLaw, readPeriod } from '../normalise/period.ts';
import { readState } from '../normalise/state.ts';
import type { Reading } from '../remark.ts';
import { type PeopleIndex, indexPeople } from './people.ts';
import { remember } from './remember.ts';
import type { JudgeOptions, Known } from './types.ts';

/** What one judgement works with: the options, the people, and the readers of the columns whose values repeat. */
export interface Context {
  readonly options: JudgeOptions;
  readonly people: PeopleIndex;
  readonly kind: (text: string) => ReturnType<typeof readKind>;
  readonly state: (text: string) => ReturnType<typeof readState>;
  readonly names: (text: string) => ReturnType<typeof readNames>;
  readonly placeName: (text: string) => string | null;
  readonly level: (cell: Cell) => Reading<LevelReading>;
  readonly date: (cell: Cell, year: number | null) => ReturnType<typeof readDate>;
  readonly period: (cell: Cell, law: PeriodLaw) => ReturnType<typeof readPeriod>;
}

export function contextOf(known: Known, options: JudgeOptions): Context {
  const level = remember((text) => readLevel(text, options.regime));
  const date = remember((text) => readDate(text));
  const periods = new Map<PeriodLaw['level'], (text: string) => ReturnType<typeof readPeriod>>();
  return {
    options,
    people: indexPeople(known),
    kind: remember(readKind),
    state: remember(readState),
    names: remember(readNames),
    placeName: remember(readPlaceName),
    level: (cell) => level(cellText(cell)),
    // A year to borrow makes the result depend on more than the text; plain text without one is the rule.
    date: (cell, year) =>
      typeof cell === 'string' && (year === null || /\d{4}/.test(cell)) ? date(cell) : readDate(cell, { year }),
    period: (cell, law) => {
      if (typeof cell !== 'string') return readPeriod(cell, law);
      const known = periods.get(law.level);
      if (known) return known(cell);
      const read = remember((text) => readPeriod(text, law));
      periods.set(law.level, read);
      return read(cell);
    },
  };
}
