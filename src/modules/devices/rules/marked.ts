import { levelNames, levelOf } from '#kernel/label.ts';
import { type Circumstances, forEach, type Rule } from '#kernel/verdict.ts';
import type { MediumMarked } from '../happenings.ts';
import { say } from '../phrases.ts';
import { kept, regimeFits } from './keeping.ts';

type Known = Circumstances & MediumMarked & { readonly medium: NonNullable<MediumMarked['medium']> };

/** One that is in the books already. */
const known = ({ medium, ...one }: MediumMarked): readonly Known[] => (medium === null ? [] : [{ ...one, medium }]);

/** What holds of the mark on a medium, whether it is registered or marked anew. */
export const markedRules: readonly Rule<MediumMarked>[] = [
  regimeFits<MediumMarked>(({ bears }) => ({ level: levelOf(bears.level), regime: bears.regime })),
  ...forEach<MediumMarked, Known>(known, [
    kept,
    {
      id: 'only-rises',
      clause: 'DEVICE-013',
      kind: 'denied',
      broken: ({ medium, bears }) => bears.level < medium.level,
      says: ({ medium, bears }) =>
        say('lower', { now: levelNames[levelOf(medium.level)], asked: levelNames[levelOf(bears.level)] }),
      remedy: () => say('lower.remedy'),
    },
  ]),
];
