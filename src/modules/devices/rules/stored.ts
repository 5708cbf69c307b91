import { levelIds } from '#kernel/generated/clauses.ts';
import { levelNames, levelOf, levelRank } from '#kernel/label.ts';
import { marksIn } from '#kernel/mark-scan.ts';
import { type Circumstances, forEach, type Rule } from '#kernel/verdict.ts';
import { notFilmed } from '#modules/making/door/rules/filming.ts';
import { registeredSource } from '#modules/making/door/rules/taking-terms.ts';
import type { Storing } from '../happenings.ts';
import { say } from '../phrases.ts';
import { kept, readyFor, regimeFits } from './keeping.ts';

type Stored = Circumstances & Storing;
type Paper = Stored & { readonly document: NonNullable<Storing['document']> };

/** Rank of the highest mark a title bears. */
function named(title: string): number {
  const marks = marksIn(title);
  return Math.max(
    0,
    ...levelIds.filter((id) => marks.some((mark) => mark.startsWith(levelNames[id].zh))).map((id) => levelRank[id]),
  );
}

/** A document of the unit's, as its clauses have it stored or not. */
function papers({ document, ...ask }: Stored): readonly Paper[] {
  return document ? [{ ...ask, document }] : [];
}

/** May this content lie on this medium? */
export const storedRules: readonly Rule<Stored>[] = [
  kept,
  ...readyFor<Stored>(({ stored, regime }) => (stored === null ? null : { level: levelOf(stored), regime })),
  {
    id: 'level-known',
    clause: 'DEVICE-013',
    kind: 'fields',
    fields: ['level', 'document'],
    always: true,
    broken: ({ stored }) => stored === null,
    says: () => say('no-level'),
    remedy: () => say('no-level.remedy'),
  },
  {
    id: 'as-titled',
    clause: 'DEVICE-013',
    kind: 'fields',
    fields: ['level', 'title'],
    always: true,
    // A mark in the name says how high it is, whatever level somebody enters beside it.
    broken: ({ stored, title }) => stored !== null && named(title) > stored,
    says: ({ title }) => say('marked-higher', { level: levelNames[levelOf(named(title))] }),
    remedy: () => say('marked-higher.remedy'),
  },
  regimeFits<Stored>(({ stored, regime }) => ({ level: levelOf(stored ?? 0), regime })),
  {
    id: 'one-kind',
    clause: 'DEVICE-013',
    kind: 'denied',
    always: true,
    broken: ({ medium, regime }) => regime !== medium.regime && regime !== 'own' && medium.regime !== 'own',
    says: ({ medium, regime }) =>
      say('mixed', { medium: say(`regime.${medium.regime}`), stored: say(`regime.${regime}`) }),
    remedy: () => say('mixed.remedy'),
  },
  {
    id: 'in-use',
    clause: 'DEVICE-012',
    kind: 'state',
    broken: ({ medium }) => medium.status !== 'in_use',
    says: () => say('not-in-use'),
    remedy: () => say('not-in-use.remedy'),
  },
  ...forEach(papers, [registeredSource, notFilmed]),
];
