import type { Circumstances, Rule } from '#kernel/verdict.ts';
import { cleared, designatedRule, openerOnly, registryOnly } from '#modules/documents/door/rules/registry.ts';
import { say } from '../phrases/intake.ts';
import type { Numbered } from '../door/happenings.ts';

type Hands = Circumstances & Pick<Numbered, 'designated'>;

/** Who may enter what comes from outside on the books. */
export const registeredRules: readonly Rule<Hands>[] = [
  registryOnly,
  openerOnly,
  designatedRule<Hands>(({ designated }) => designated),
  ...cleared,
];

/** Who gives a number in the register, and that a document gets one. */
export const numberedRules: readonly Rule<Circumstances & Numbered>[] = [
  ...registeredRules,
  {
    id: 'unregistered',
    clause: 'CARRIER-004',
    kind: 'state',
    broken: ({ document }) => document !== null && document.register_no !== null,
    says: ({ document }) => say('registered-already', { register_no: document?.register_no ?? '' }),
    remedy: () => say('registered-already.remedy'),
  },
];
