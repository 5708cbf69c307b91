/** Texts and lists that are superseded, never changed: numbered editions, each in force from its day until that of the next. Pure. */
import { civilDay } from './civil.ts';
import type { ClauseId } from './generated/clauses.ts';
import type { CivilDate, Instant } from './json.ts';
import { c } from './table.ts';
import { phrases } from './text.ts';
import type { Circumstances, Rule } from './verdict.ts';

export interface Edition {
  /** Counted from 1. */
  readonly edition: number;
  readonly in_force_from: CivilDate;
}

/** Columns of a table of editions. Its rows are written once, its numbers and its days stand once. */
export const editionColumns = { edition: c.int(), in_force_from: c.date(), supersedes: c.maybe(c.int()) };
export const editionsOnce = { once: true, unique: [['edition'], ['in_force_from']] } as const;

/** The edition that counts on a day; undefined before the first. */
export function inForce<E extends Edition>(editions: readonly E[], day: CivilDate): E | undefined {
  return latest(editions.filter((one) => one.in_force_from <= day));
}

export function nextNumber(editions: readonly Edition[]): number {
  return (latest(editions)?.edition ?? 0) + 1;
}

/** What the row of a new edition says of itself. */
export function nextEdition(editions: readonly Edition[], from: CivilDate) {
  return { edition: nextNumber(editions), in_force_from: from, supersedes: latest(editions)?.edition ?? null };
}

/** Where nobody says from when, from the day it is made. */
export function beginsOn({ input, now }: { readonly input: Begins; readonly now: Instant }): CivilDate {
  return input.in_force_from ?? civilDay(now);
}

interface Begins {
  readonly in_force_from?: CivilDate | undefined;
}

interface Superseding extends Circumstances {
  readonly editions: readonly Edition[];
  readonly input: Begins;
}

const say = phrases(
  {
    earlier: '第{edition}版自{from}起施行，不得改动；新的一版须自其后的日期起施行。',
    'earlier.remedy': '施行日期改在{from}以后。',
  },
  {
    earlier: 'Edition {edition}, in force from {from}, is not changed; a new one comes into force on a later day.',
    'earlier.remedy': 'Choose a day after {from}.',
  },
);

/** A new edition begins after the one before it: none is changed for days it has been in force, and no two begin on one day. */
export function supersedingRule<A extends Superseding>(clause: ClauseId): Rule<A> {
  const before = (ask: A) => latest(ask.editions);
  const words = (ask: A) => ({ edition: before(ask)?.edition ?? 0, from: before(ask)?.in_force_from ?? '' });
  return {
    id: 'supersedes-later',
    clause,
    kind: 'fields',
    fields: ['in_force_from'],
    broken: (ask) => beginsOn(ask) <= (before(ask)?.in_force_from ?? ''),
    says: (ask) => say('earlier', words(ask)),
    remedy: (ask) => say('earlier.remedy', words(ask)),
  };
}

function latest<E extends Edition>(editions: readonly E[]): E | undefined {
  return editions.toSorted((a, b) => a.edition - b.edition).at(-1);
}
