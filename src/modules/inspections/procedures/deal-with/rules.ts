import { onlyFor, said } from '#kernel/common-rules.ts';
import { heldUpRule } from '#kernel/signing.ts';
import { rulesFor } from '#kernel/procedure.ts';
import { type Tie, untied } from '#kernel/tie.ts';
import type { Ask } from '#kernel/verdict.ts';
import type { FindingFacts } from '../../facts/finding.ts';
import { letter } from '#modules/signing/door/signings.ts';
import { say } from '../../phrases.ts';
import type { Input } from './schema.ts';

export interface Facts extends FindingFacts {
  /** What ties whoever decides to others; that he works under somebody is not among it, or nobody would decide on the head of the unit. */
  readonly ties: readonly Tie[];
  /** Whoever decides answers by letter and has none (ORG-014). */
  readonly letterMissing: boolean;
}

export const deciders = ['leader_in_charge', 'principal'] as const;

export const rules = rulesFor<Facts, Input>()([
  onlyFor('INSPECT-004', ...deciders),
  heldUpRule<Ask<Facts, Input>>(letter, ({ letterMissing }) => letterMissing),
  {
    id: 'others',
    clause: 'INSPECT-004',
    kind: 'denied',
    broken: ({ finding, headId, ties, actor }) => !untied([actor.id], [finding.person_id ?? headId], ties),
    says: () => say('own-case'),
    remedy: () => say('own-case.remedy'),
  },
  {
    id: 'serious',
    clause: 'INSPECT-004',
    kind: 'state',
    broken: ({ finding }) => !finding.serious,
    says: () => say('not-serious'),
    remedy: () => say('not-serious.remedy'),
  },
  {
    id: 'not-yet',
    clause: 'INSPECT-004',
    kind: 'state',
    broken: ({ finding }) => finding.dealt_at !== null,
    says: () => say('dealt-with'),
    remedy: () => say('dealt-with.remedy'),
  },
  said<Input>('INSPECT-004', 'measure', say('field.measure')),
]);
