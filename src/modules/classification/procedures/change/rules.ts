import type { Approval } from '#kernel/approval.ts';
import { brings } from '#kernel/guard.ts';
import { rulesFor } from '#kernel/procedure.ts';
import type { Ask } from '#kernel/verdict.ts';
import { changeApproval } from '../../approval.ts';
import type { ChangingFacts } from '../../facts/changing.ts';
import { decidedAnew, endMoved, levelLowered, scopeChanged } from '../../happenings.ts';
import { somethingChanges } from '../../rules/changing.ts';
import { scopeKept } from '../../rules/proposal.ts';
import { widening } from '../../rules/widening.ts';
import type { Input } from './schema.ts';

type A = Ask<ChangingFacts, Input>;

const things = ({ document, copies }: A) => [document.id, ...copies.map(({ id }) => id)];

/** Whichever of level, period and scope it changes. Only a scope that is newly set must name people or posts; what stood before stands. */
export const causes = [
  brings(levelLowered, (ask: A) => [{ ...ask, thing: things(ask) }], {
    thing: ['document', 'carrier'],
    decided: 'true',
  }),
  brings(decidedAnew, (ask: A) => [{ ...ask, thing: ask.document.id }], { kind: 'change' }),
  brings(endMoved, (ask: A) => [{ ...ask, thing: ask.document.id }], { how: 'moved' }),
  brings(
    scopeChanged,
    (ask: A) => widening(ask, things(ask), ask.input.scope ?? []).map((one) => ({ ...ask, ...one })),
    { thing: ['document', 'carrier'], decided: 'true', how: 'changed' },
  ),
];

export const rules = rulesFor<ChangingFacts, Input>()([scopeKept, somethingChanges]);

export function approval(ask: Ask<ChangingFacts, Input>): Approval {
  return changeApproval(ask, 'change.case');
}
