import type { Approval } from '#kernel/approval.ts';
import { rulesFor } from '#kernel/procedure.ts';
import type { Ask } from '#kernel/verdict.ts';
import { changeApproval } from '../../approval.ts';
import type { ChangingFacts } from '../../facts/changing.ts';
import { changing, somethingChanges, stillSecret, withinAuthority } from '../../rules/changing.ts';
import { periodRules } from '#kernel/period-rules.ts';
import { limitedScope, namedKnown, scopeKept } from '../../rules/proposal.ts';
import { textFits } from '../../rules/site.ts';
import { sourceRules } from '../../rules/source.ts';
import type { Input } from './schema.ts';

export const rules = rulesFor<ChangingFacts, Input>()([
  ...changing,
  scopeKept,
  somethingChanges,
  stillSecret,
  withinAuthority,
  textFits,
  ...periodRules,
  ...sourceRules,
  ...namedKnown,
  // Only a scope that is newly set must name people or posts; what stood before stands.
  { ...limitedScope, broken: (ask) => !!ask.input.scope && limitedScope.broken(ask) },
]);

export function approval(ask: Ask<ChangingFacts, Input>): Approval {
  return changeApproval(ask, 'change.case');
}
