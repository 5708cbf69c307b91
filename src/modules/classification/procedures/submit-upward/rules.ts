import { dateWithin } from '#kernel/window.ts';
import { type Evidenced, independent, onEvidence } from '#kernel/evidence.ts';
import type { Obligation } from '#kernel/obligation.ts';
import { isOurselves } from '#kernel/own-name.ts';
import { rulesFor } from '#kernel/procedure.ts';
import type { Ask } from '#kernel/verdict.ts';
import { say as fieldName } from '../../phrases/fields.ts';
import { say } from '../../phrases/review.ts';
import { isProtected } from '../../rules/protected.ts';
import type { Draft } from '../../tables.ts';
import type { Input } from './schema.ts';

export interface Facts extends Evidenced {
  readonly draft: Draft;
  readonly owed: readonly Obligation[];
  /** The day it was put under protection. */
  readonly protectedOn: string;
  readonly today: string;
}

type A = Ask<Facts, Input>;

/** That it went up is shown by the letter, which whoever enters it did not hand in himself. */
const byLetter = [
  ...onEvidence<A>('CLASSIFY-031', ({ evidence, draft }) => ({
    evidence,
    record: { table: 'document', id: draft.id },
  })),
  independent<A>('CLASSIFY-031', ({ evidence, actor }) => ({ papers: [evidence], concerned: [actor.id] })),
].map((rule) => ({ ...rule, always: true as const }));

export const rules = rulesFor<Facts, Input>()([
  isProtected,
  {
    id: 'competent-body',
    clause: 'CLASSIFY-031',
    kind: 'fields',
    always: true,
    fields: ['body'],
    broken: ({ input, unit }) => !input.body || isOurselves(input.body, unit.name),
    says: () => say('body-missing'),
    remedy: () => say('body-missing.remedy'),
  },
  ...byLetter,
  dateWithin({
    clause: 'CLASSIFY-031',
    field: 'evidence_id',
    name: fieldName('field.sent_on'),
    value: ({ evidence }) => evidence?.dated,
    between: ({ protectedOn, today }) => ({ from: protectedOn, to: today }),
  }),
]);
