import { update } from '#kernel/effect.ts';
import { levelRank } from '#kernel/label.ts';
import { markOf } from '#kernel/mark.ts';
import type { Outcome } from '#kernel/procedure.ts';
import type { Ask } from '#kernel/verdict.ts';
import type { MediumFacts } from '../../facts/medium.ts';
import { medium as mediumTable } from '../../tables.ts';
import type { Input } from './schema.ts';

export function effects({ medium, input, settings }: Ask<MediumFacts, Input>): Outcome {
  const set = {
    level: levelRank[input.level],
    mark: markOf(settings, { level: input.level, regime: medium.regime, period: null }),
  };
  return {
    effects: [update(mediumTable, medium.id, set, { level: medium.level })],
    result: { id: medium.id, mark: set.mark },
  };
}
