import { levelNames, levelOf, levelRank } from '#kernel/label.ts';
import { rulesFor } from '#kernel/procedure.ts';
import type { Ask } from '#kernel/verdict.ts';
import type { MediumFacts } from '../../facts/medium.ts';
import { say } from '../../phrases.ts';
import { borneBy } from '../../marking.ts';
import { cleared, keeperListed, kept, regimeFits } from '../../rules/keeping.ts';
import type { Input } from './schema.ts';

/** The kind of secret a medium stands for is set once, when it first bears one. */
export function regimeOf({ regime }: MediumFacts['medium'], input: Input) {
  return regime === 'own' ? (input.regime ?? regime) : regime;
}

export const rules = rulesFor<MediumFacts, Input>()([
  kept,
  ...cleared<Ask<MediumFacts, Input>>(({ medium, input }) => ({ level: input.level, regime: regimeOf(medium, input) })),
  regimeFits<Ask<MediumFacts, Input>>(({ medium, input }) => ({ level: input.level, regime: regimeOf(medium, input) })),
  ...keeperListed<Ask<MediumFacts, Input>>(({ medium, keeper, listed, input }) => {
    const { level, regime } = borneBy(medium, { level: levelRank[input.level], regime: regimeOf(medium, input) });
    return { matter: { level: levelOf(level), regime }, keeper, listed };
  }),
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
