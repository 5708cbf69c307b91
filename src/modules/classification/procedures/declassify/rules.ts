import type { Approval } from '#kernel/approval.ts';
import { isClassified } from '#kernel/label.ts';
import { brings } from '#kernel/guard.ts';
import { rulesFor } from '#kernel/procedure.ts';
import type { Ask } from '#kernel/verdict.ts';
import { changeApproval } from '../../approval.ts';
import type { ChangingFacts } from '../../facts/changing.ts';
import { say } from '../../phrases/change.ts';
import { endMoved } from '../../happenings.ts';
import { decided, withinAuthority } from '../../rules/changing.ts';
import type { Input } from './schema.ts';

export const causes = [
  brings(
    endMoved,
    (ask: Ask<ChangingFacts, Input>) => [
      // What was over before it was entered has nobody yet who took its label off.
      { ...ask, live: ask.live || ask.document.status === 'ended', thing: ask.document.id },
    ],
    { how: 'ended' },
  ),
];

export const rules = rulesFor<ChangingFacts, Input>()([
  decided,
  withinAuthority,
  {
    id: 'source-open',
    clause: 'CLASSIFY-020',
    kind: 'denied',
    broken: ({ derived }) => derived !== null && isClassified(derived.level),
    says: () => say('derived-live'),
    remedy: () => say('derived-live.remedy'),
  },
]);

export function approval(ask: Ask<ChangingFacts, Input>): Approval {
  return changeApproval(ask, 'declassify.case');
}
