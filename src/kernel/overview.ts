import { declare } from './declared.ts';
import type { Filter, OfDepartment, PartColour } from './figure.ts';
import type { Text } from './text.ts';

/** What is late, by department: rows of a register that has their department. */
export interface Late {
  readonly title: Text;
  readonly register: string;
  readonly filter: Filter;
  /** The column that says the department's name. */
  readonly by: string;
  readonly colour: PartColour;
}

/** A layer of the calendar: rows of a register by a day of theirs. */
export interface Coming {
  readonly title: Text;
  readonly register: string;
  readonly filter?: Filter;
  /** A day or a moment by which the register can be filtered. */
  readonly on: string;
  readonly colour: PartColour;
  /** It takes place at an hour; what does not is due on a day. */
  readonly hours?: true;
  /** It stands in the overview of the whole unit as well as in the calendar. */
  readonly overview?: true;
  readonly ofDepartment?: OfDepartment;
}

/** What happened, by month: rows of a register by a day of theirs. */
export interface Trend {
  readonly title: Text;
  readonly register: string;
  readonly filter?: Filter;
  /** A day or a moment by which the register can be filtered. */
  readonly on: string;
  readonly colour: PartColour;
}

/** So many weeks are looked ahead: ninety days and what is left of the last week. */
export const weeksAhead = 13;

export function defineLate(late: Late): Late {
  return declare('late', late);
}

export function defineTrend(trend: Trend): Trend {
  return declare('trend', trend);
}

export function defineComing(coming: Coming): Coming {
  return declare('coming', coming);
}
