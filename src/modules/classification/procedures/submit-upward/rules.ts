import { dateWithin } from '#kernel/window.ts';
import type { Obligation } from '#kernel/obligation.ts';
import { rulesFor } from '#kernel/procedure.ts';
import { say as fieldName } from '../../phrases/fields.ts';
import { say } from '../../phrases/review.ts';
import { isProtected } from '../../rules/protected.ts';
import type { Draft } from '../../tables.ts';
import type { Input } from './schema.ts';

export interface Facts {
  readonly draft: Draft;
  readonly owed: readonly Obligation[];
  /** The day it was put under protection. */
  readonly protectedOn: string;
  readonly today: string;
}

const missing = ({ input }: { input: Input }) =>
  (['body', 'letter_no'] as const).filter((name) => !input[name]?.trim());

export const rules = rulesFor<Facts, Input>()([
  isProtected,
  {
    id: 'letter',
    clause: 'CLASSIFY-031',
    kind: 'fields',
    always: true,
    fields: missing,
    broken: (ask) => missing(ask).length > 0,
    says: () => say('letter-missing'),
    remedy: () => say('letter-missing.remedy'),
  },
  dateWithin({
    clause: 'CLASSIFY-031',
    field: 'sent_on',
    name: fieldName('field.sent_on'),
    value: ({ input }) => input.sent_on,
    between: ({ protectedOn, today }) => ({ from: protectedOn, to: today }),
  }),
]);
