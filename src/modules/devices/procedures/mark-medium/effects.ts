import { update } from '#kernel/effect.ts';
import { levelRank } from '#kernel/label.ts';
import type { Outcome } from '#kernel/procedure.ts';
import type { Ask } from '#kernel/verdict.ts';
import { raisedTo } from '../../marking.ts';
import type { MediumFacts } from '../../facts/medium.ts';
import { medium as mediumTable } from '../../tables.ts';
import { regimeOf } from './rules.ts';
import type { Input } from './schema.ts';

export function effects({ medium, input, settings }: Ask<MediumFacts, Input>): Outcome {
  const set = raisedTo(medium, { level: levelRank[input.level], regime: regimeOf(medium, input) }, settings);
  return {
    effects: [update(mediumTable, medium.id, set, { level: medium.level, regime: medium.regime })],
    result: { id: medium.id, mark: set.mark },
  };
}
