import { type Actor, holds } from '#kernel/actor.ts';
import { required } from '#kernel/common-rules.ts';
import { rulesFor } from '#kernel/procedure.ts';
import type { FindingFacts } from '../../facts/finding.ts';
import { say } from '../../phrases.ts';
import type { Input } from './schema.ts';

export const rules = rulesFor<FindingFacts, Input>()([
  {
    id: 'responsible',
    clause: 'INSPECT-004',
    kind: 'denied',
    broken: ({ finding, headId, owed, actor }) => !answersFor({ finding, headId, owed }, actor),
    says: () => say('not-yours'),
    remedy: () => say('not-yours.remedy'),
  },
  {
    id: 'not-rectified',
    clause: 'INSPECT-004',
    kind: 'state',
    broken: ({ finding }) => finding.status === 'rectified',
    says: () => say('rectified'),
    remedy: () => say('rectified.remedy'),
  },
  required<Input>('INSPECT-004', 'evidence', say('field.evidence')),
]);

/** The person himself, the head of his department, or a holder of the role that owes it. */
function answersFor({ finding, headId, owed }: FindingFacts, actor: Actor): boolean {
  if (finding.person_id === actor.id || headId === actor.id) return true;
  return owed.some((one) => one.owner_role !== null && one.owner_role !== 'dept_head' && holds(actor, one.owner_role));
}
