import { update } from '#kernel/effect.ts';
import { meet } from '#kernel/obligation.ts';
import type { Outcome } from '#kernel/procedure.ts';
import type { Ask } from '#kernel/verdict.ts';
import { medium as mediumTable } from '../../tables.ts';
import type { Facts } from './facts.ts';
import type { Input } from './schema.ts';

/** Whoever keeps it knows of it; whoever kept it no longer does. */
export function effects({ medium, owed, input, actor, now }: Ask<Facts, Input>): Outcome {
  const others = medium.scope.filter((one) => one !== `p:${medium.keeper_id}`);
  const set = { keeper_id: input.keeper, scope: [...others, `p:${input.keeper}`] };
  return {
    effects: [
      update(mediumTable, medium.id, set, { keeper_id: medium.keeper_id, level: medium.level }),
      ...meet(owed, actor.id, now),
    ],
    result: { id: medium.id },
  };
}
