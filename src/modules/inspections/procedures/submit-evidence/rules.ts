import { type Actor, holds } from '#kernel/actor.ts';
import { isOf } from '#kernel/clock.ts';
import { said } from '#kernel/common-rules.ts';
import { onEvidence } from '#kernel/evidence.ts';
import { rulesFor } from '#kernel/procedure.ts';
import type { Ask } from '#kernel/verdict.ts';
import { rectified } from '../../clocks.ts';
import type { FindingFacts } from '../../facts/finding.ts';
import { say } from '../../phrases.ts';
import type { Facts } from './facts.ts';
import type { Input } from './schema.ts';

type A = Ask<Facts, Input>;

export const rules = rulesFor<Facts, Input>()([
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
  { ...said<Input>('INSPECT-004', 'evidence', say('field.evidence')), id: 'account-given' },
  ...onEvidence<A>('INSPECT-004', ({ evidence, finding }) => ({
    evidence,
    record: { table: 'finding', id: finding.id },
  })),
  {
    id: 'evidence-file',
    clause: 'INSPECT-004',
    kind: 'fields',
    fields: ['evidence_id'],
    broken: ({ evidence }) => evidence !== null && evidence.file_name === null,
    says: () => say('no-file'),
    remedy: () => say('no-file.remedy'),
  },
]);

/** The person himself, the head of his department, or a holder of the role that owes it. */
function answersFor({ finding, headId, owed }: FindingFacts, actor: Actor): boolean {
  if (finding.person_id === actor.id || headId === actor.id) return true;
  return owed.some((one) => isOf(rectified, one) && one.owner_role === 'it_dept' && holds(actor, 'it_dept'));
}
