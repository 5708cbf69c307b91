import { levelNames, levelOf, levelRank } from '#kernel/label.ts';
import { rulesFor } from '#kernel/procedure.ts';
import type { Ask } from '#kernel/verdict.ts';
import type { MediumFacts } from '../../facts/medium.ts';
import { say } from '../../phrases.ts';
import { cleared, kept } from '../../rules/keeping.ts';
import type { Input } from './schema.ts';

export const rules = rulesFor<MediumFacts, Input>()([
  kept,
  cleared<Ask<MediumFacts, Input>>(({ input }) => levelRank[input.level]),
  {
    id: 'only-rises',
    clause: 'DEVICE-013',
    kind: 'denied',
    broken: ({ medium, input }) => levelRank[input.level] < medium.level,
    says: ({ medium, input }) =>
      say('lower', { now: levelNames[levelOf(medium.level)], asked: levelNames[input.level] }),
    remedy: () => say('lower.remedy'),
  },
  {
    id: 'changes',
    clause: 'DEVICE-013',
    kind: 'state',
    broken: ({ medium, input }) => levelRank[input.level] === medium.level,
    says: ({ input }) => say('same', { asked: levelNames[input.level] }),
    remedy: () => say('same.remedy'),
  },
]);
