import type { Approval } from '#kernel/approval.ts';
import { brings } from '#kernel/guard.ts';
import { rulesFor } from '#kernel/procedure.ts';
import type { Ask } from '#kernel/verdict.ts';
import { changeApproval } from '../../approval.ts';
import { scopeWidened } from '#modules/documents/door/happenings.ts';
import type { ChangingFacts } from '../../facts/changing.ts';
import { endMoved } from '../../happenings.ts';
import { decided, somethingChanges, stillSecret, withinAuthority } from '../../rules/changing.ts';
import { scopeKept } from '../../rules/proposal.ts';
import { widening } from '../../rules/widening.ts';
import { textFits } from '../../rules/site.ts';
import { sourceRules } from '../../rules/source.ts';
import type { Input } from './schema.ts';

/** Only a scope that is newly set must name people or posts; what stood before stands. */
export const causes = [
  brings(endMoved, (ask: Ask<ChangingFacts, Input>) => [{ ...ask, thing: ask.document.id }], { how: 'moved' }),
  brings(
    scopeWidened,
    (ask: Ask<ChangingFacts, Input>) =>
      widening(ask, [ask.document.id, ...ask.copies.map(({ id }) => id)], ask.input.scope ?? []),
    { thing: ['document', 'carrier'], decided: 'true' },
  ),
];

export const rules = rulesFor<ChangingFacts, Input>()([
  decided,
  scopeKept,
  somethingChanges,
  stillSecret,
  withinAuthority,
  textFits,
  ...sourceRules,
]);

export function approval(ask: Ask<ChangingFacts, Input>): Approval {
  return changeApproval(ask, 'change.case');
}
