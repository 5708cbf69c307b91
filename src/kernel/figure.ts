import { civilDay, plusDays } from './civil.ts';
import { declare } from './declared.ts';
import type { RoleId } from './generated/clauses.ts';
import type { Instant } from './json.ts';
import type { Text } from './text.ts';

/**
 * Conditions of a register as its address has them: `hand: 'person'`, `to.due_at: '$now'`. `$now`, `$today`, `$today+7` and `$year`,
 * its first day, are the unit's; several words of a choice stand with commas.
 */
export type Filter = Readonly<Record<string, string>>;

/** Where a department's part of it is to be found, if its own register does not say whose rows are. */
export interface OfDepartment {
  readonly register: string;
  readonly filter: Filter;
}

/** So many rows of a register, and the way to exactly those. */
export interface Figure {
  readonly name: string;
  readonly title: Text;
  /** What is counted: 件, 人, 项. */
  readonly unit: Text;
  readonly register: string;
  readonly filter: Filter;
  /** What it is called away from its hub, where that is not said otherwise. */
  readonly alone?: Text;
  /** On whose first page it stands, beside its hub. */
  readonly home?: readonly RoleId[];
  /** How it looks where it is not nought. */
  readonly tone?: 'look' | 'bad';
  /** It stands in the overview of the whole unit. */
  readonly overview?: true;
  readonly ofDepartment?: OfDepartment;
}

/** Colours of the parts of a picture; `late` is for what is missing or late and nothing else. */
export type PartColour = 'teal' | 'gold' | 'blue' | 'violet' | 'olive' | 'grey' | 'none' | 'late';

/** The rows of a register by one of its choices, as a sum: each part opens its rows. */
export interface Picture {
  readonly title: Text;
  /** What all parts together are: 制作、收到. */
  readonly whole: Text;
  readonly register: string;
  readonly filter?: Filter;
  /** A choice the register can be filtered by. */
  readonly by: string;
  /** The parts in the order they are shown; a value that is not named here is not counted. */
  readonly parts: Readonly<Record<string, PartColour>>;
}

export function defineFigure(figure: Figure): Figure {
  return declare('figure', figure);
}

export function definePicture(picture: Picture): Picture {
  return declare('picture', picture);
}

/** The filter as it stands at a moment: days and moments in the place of their names. */
export function filterAt(filter: Filter, now: Instant): Filter {
  const at = (value: string) =>
    value
      .replace(/^\$now$/, now)
      .replace(/^\$year$/, `${civilDay(now).slice(0, 4)}-01-01`)
      .replace(/^\$today([+-]\d+)?$/, (_, days?: string) => plusDays(civilDay(now), Number(days ?? 0)));
  return Object.fromEntries(Object.entries(filter).map(([key, value]) => [key, at(value)]));
}
