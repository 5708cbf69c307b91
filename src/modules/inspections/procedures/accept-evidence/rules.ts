import { onlyFor, required } from '#kernel/common-rules.ts';
import { heldUpRule } from '#kernel/signing.ts';
import { rulesFor } from '#kernel/procedure.ts';
import { type Tie, untied } from '#kernel/tie.ts';
import type { Ask } from '#kernel/verdict.ts';
import type { FindingFacts } from '../../facts/finding.ts';
import { letter } from '#modules/signing/door/signings.ts';
import { say } from '../../phrases.ts';
import { acceptorRoles } from '../../rules/office.ts';
import type { Input } from './schema.ts';

export interface Facts extends FindingFacts {
  /** What ties whoever accepts it to others. */
  readonly ties: readonly Tie[];
  /** Whoever accepts it answers by letter and has none (ORG-014). */
  readonly letterMissing: boolean;
  /** Through whose hands the file came that proves it. */
  readonly handedIn: readonly string[];
}

export const rules = rulesFor<Facts, Input>()([
  onlyFor('INSPECT-004', ...acceptorRoles),
  heldUpRule<Ask<Facts, Input>>(letter, ({ letterMissing }) => letterMissing),
  {
    id: 'submitted',
    clause: 'INSPECT-004',
    kind: 'state',
    broken: ({ finding }) => finding.status === 'open',
    says: () => say('not-submitted'),
    remedy: () => say('not-submitted.remedy'),
  },
  {
    id: 'not-rectified',
    clause: 'INSPECT-004',
    kind: 'state',
    broken: ({ finding }) => finding.status === 'rectified',
    says: () => say('rectified'),
    remedy: () => say('rectified.remedy'),
  },
  {
    id: 'others',
    clause: 'INSPECT-004',
    kind: 'denied',
    broken: ({ finding, headId, handedIn, ties, actor }) =>
      !untied([actor.id], [finding.submitted_by, finding.person_id, headId, ...handedIn], ties),
    says: () => say('own-evidence'),
    remedy: () => say('own-evidence.remedy'),
  },
  {
    id: 'dealt-with',
    clause: 'INSPECT-004',
    kind: 'state',
    broken: ({ finding, input }) => input.accepted && finding.serious && finding.dealt_at === null,
    says: () => say('not-dealt-with'),
    remedy: () => say('not-dealt-with.remedy'),
  },
  required<Input>('INSPECT-004', 'opinion', say('field.opinion')),
]);
