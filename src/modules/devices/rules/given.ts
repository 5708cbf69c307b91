import { levelRank } from '#kernel/label.ts';
import { readyRules } from '#kernel/ready.ts';
import type { Rule } from '#kernel/verdict.ts';
import type { MediumGiven } from '../happenings.ts';
import { say } from '../phrases.ts';

/** Whoever keeps a medium is ready for what it bears, and may know all that is on it. */
export const givenRules: readonly Rule<MediumGiven>[] = [
  ...readyRules<MediumGiven>(({ person, matter }) => ({ person, matter })),
  {
    id: 'keeper-cleared',
    clause: 'SYSTEM-004',
    kind: 'denied',
    broken: ({ person, matter }) => levelRank[matter?.level ?? 'public'] > person.grade_clearance,
    says: ({ person: { name } }) => say('keeper-above', { keeper: name }),
    remedy: () => say('keeper-above.remedy'),
  },
  {
    id: 'keeper-in-scope',
    clause: 'SYSTEM-004',
    kind: 'denied',
    broken: ({ holdsForeign }) => holdsForeign,
    says: ({ person: { name } }) => say('keeper-outside', { keeper: name }),
    remedy: () => say('keeper-outside.remedy'),
  },
];
