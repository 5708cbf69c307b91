import type { Rule } from '#kernel/verdict.ts';
import { unsignedBy } from '#modules/mail/door/rules/other-side.ts';
import type { GivenBack } from '../happenings.ts';
import { say } from '../phrases/recall.ts';

/** CARRIER-058: what is given back is given to a unit, and somebody there signs for it. */
export const givenBackRules: readonly Rule<GivenBack>[] = [
  {
    id: 'recipient',
    clause: 'CARRIER-058',
    kind: 'fields',
    fields: ['recipient'],
    always: true,
    broken: ({ unit_to }) => !unit_to,
    says: () => say('no-recipient'),
    remedy: () => say('no-recipient.remedy'),
  },
  {
    id: 'signed',
    clause: 'CARRIER-058',
    kind: 'fields',
    fields: ['received_by', 'signed'],
    broken: ({ received_by, signed }) => unsignedBy(received_by) || signed !== true,
    says: () => say('no-signature'),
    remedy: () => say('no-signature.remedy'),
  },
];
