import { levelNames, levelOf, levelRank } from '#kernel/label.ts';
import { brings } from '#kernel/guard.ts';
import { rulesFor } from '#kernel/procedure.ts';
import type { Ask } from '#kernel/verdict.ts';
import type { MediumFacts } from '../../facts/medium.ts';
import { type MediumMarked, mediumMarked } from '../../happenings.ts';
import { say } from '../../phrases.ts';
import { borneBy } from '../../marking.ts';
import { cleared, keeperListed } from '../../rules/keeping.ts';
import type { Input } from './schema.ts';

/** The kind of secret a medium stands for is set once, when it first bears one. */
export function regimeOf({ regime }: MediumFacts['medium'], input: Input) {
  return regime === 'own' ? (input.regime ?? regime) : regime;
}

type A = Ask<MediumFacts, Input>;

export const rules = rulesFor<MediumFacts, Input>()([
  ...cleared<A>(({ medium, input }) => ({ level: input.level, regime: regimeOf(medium, input) })),
  ...keeperListed<A>(({ medium, keeper, listed, input }) => {
    const { level, regime } = borneBy(medium, { level: levelRank[input.level], regime: regimeOf(medium, input) });
    return { matter: { level: levelOf(level), regime }, keeper, listed };
  }),
  {
    id: 'changes',
    clause: 'DEVICE-013',
    kind: 'state',
    broken: ({ medium, input }) => levelRank[input.level] === medium.level,
    says: ({ input }) => say('same', { asked: levelNames[input.level] }),
    remedy: () => say('same.remedy'),
  },
]);

function marked(ask: A): MediumMarked {
  const { medium, input } = ask;
  const secret = { level: levelRank[input.level], regime: regimeOf(medium, input) };
  return { ...ask, thing: medium.id, bears: secret };
}

export const causes = [brings(mediumMarked, (ask: A) => [marked(ask)], { thing: 'medium' })];
