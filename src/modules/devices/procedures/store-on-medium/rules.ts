import { levelIds } from '#kernel/generated/clauses.ts';
import { levelNames, levelOf, levelRank } from '#kernel/label.ts';
import { marksIn } from '#kernel/mark-scan.ts';
import { rulesFor } from '#kernel/procedure.ts';
import type { Ask } from '#kernel/verdict.ts';
import { say } from '../../phrases.ts';
import { borneBy } from '../../marking.ts';
import { cleared, keeperListed, kept, regimeFits } from '../../rules/keeping.ts';
import type { Facts } from './facts.ts';
import type { Input } from './schema.ts';

/** Rank of the highest mark a title bears. */
function named(title: string): number {
  const marks = marksIn(title);
  return Math.max(
    0,
    ...levelIds.filter((id) => marks.some((mark) => mark.startsWith(levelNames[id].zh))).map((id) => levelRank[id]),
  );
}

export const rules = rulesFor<Facts, Input>()([
  kept,
  ...cleared<Ask<Facts, Input>>(({ stored, regime }) => (stored === null ? null : { level: levelOf(stored), regime })),
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
    broken: ({ stored, input }) => stored !== null && named(input.title) > stored,
    says: ({ input }) => say('marked-higher', { level: levelNames[levelOf(named(input.title))] }),
    remedy: () => say('marked-higher.remedy'),
  },
  regimeFits<Ask<Facts, Input>>(({ stored, regime }) => ({ level: levelOf(stored ?? 0), regime })),
  ...keeperListed<Ask<Facts, Input>>(({ medium, keeper, listed, stored, regime }) => {
    const borne = borneBy(medium, { level: stored ?? 0, regime });
    return { matter: { level: levelOf(borne.level), regime: borne.regime }, keeper, listed };
  }),
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
]);
