import type { Approval } from '#kernel/approval.ts';
import { brings } from '#kernel/guard.ts';
import { rulesFor } from '#kernel/procedure.ts';
import type { Ask } from '#kernel/verdict.ts';
import { changeApproval } from '../../approval.ts';
import type { ChangingFacts } from '../../facts/changing.ts';
import { say } from '../../phrases/change.ts';
import { endMoved } from '../../happenings.ts';
import type { Input } from './schema.ts';

export interface Facts extends ChangingFacts {
  /** The new period protects longer than the present one. */
  readonly longer: boolean;
}

export const causes = [
  brings(endMoved, (ask: Ask<Facts, Input>) => [{ ...ask, thing: ask.document.id }], { how: 'moved' }),
];

export const rules = rulesFor<Facts, Input>()([
  {
    id: 'longer',
    clause: 'CLASSIFY-022',
    kind: 'fields',
    always: true,
    fields: ['period'],
    broken: ({ longer, proposal }) => proposal.period !== null && !longer,
    says: () => say('not-longer'),
    remedy: () => say('not-longer.remedy'),
  },
]);

export function approval(ask: Ask<Facts, Input>): Approval {
  return changeApproval(ask, 'extend.case');
}
