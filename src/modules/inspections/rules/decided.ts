import { demanded } from '#kernel/common-rules.ts';
import { heldUpRule } from '#kernel/signing.ts';
import { untied } from '#kernel/tie.ts';
import type { Rule } from '#kernel/verdict.ts';
import { letter } from '#modules/signing/door/signings.ts';
import type { FindingDecided } from '../happenings.ts';
import { say } from '../phrases.ts';

/** Who may say that what was found is put right, and when. */
export const decidedRules: readonly Rule<FindingDecided>[] = [
  heldUpRule<FindingDecided>(letter, ({ letterMissing }) => letterMissing),
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
    broken: ({ finding, accepted }) => accepted && finding.serious && finding.dealt_at === null,
    says: () => say('not-dealt-with'),
    remedy: () => say('not-dealt-with.remedy'),
  },
  demanded<FindingDecided>('INSPECT-004', 'opinion', say('field.opinion'), ({ opinion }) => opinion),
];
