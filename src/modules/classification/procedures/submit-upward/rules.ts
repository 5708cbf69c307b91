import { dateWithin } from '#kernel/window.ts';
import { type Evidenced, independent, onEvidence } from '#kernel/evidence.ts';
import type { Obligation } from '#kernel/obligation.ts';
import { rulesFor } from '#kernel/procedure.ts';
import type { Ask } from '#kernel/verdict.ts';
import type { Carriage, LeavingCopy } from '#modules/mail/door/facts/leaving.ts';
import { sendingRules } from '#modules/mail/door/rules/leaving.ts';
import { carrierNamed } from '#modules/mail/door/rules/way.ts';
import { authorities, isCompetent, type Outside } from '#modules/organization/door/rules/competent.ts';
import { say as fieldName } from '../../phrases/fields.ts';
import { say } from '../../phrases/review.ts';
import { isProtected } from '../../rules/protected.ts';
import type { Draft } from '../../tables.ts';
import type { Input } from './schema.ts';

export interface Facts extends Evidenced, Carriage, Outside {
  /** The item as it leaves the house. */
  readonly leaving: readonly LeavingCopy[];
  readonly draft: Draft;
  readonly owed: readonly Obligation[];
  /** The day it was put under protection. */
  readonly protectedOn: string;
  readonly today: string;
}

type A = Ask<Facts, Input>;

/** By which way it goes, and in whose hands. Whoever enters it need not be the one who lets it go (CARRIER-050). */
const onItsWay = sendingRules<A>(({ leaving, escorts, away, listed, input }) => ({
  copies: leaving,
  unit_to: input.body ?? null,
  packed: true,
  way: input,
  escorts,
  away,
  listed,
  desk: true,
})).filter(({ id }) => id !== 'desk-designated');

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
  ...onItsWay,
  carrierNamed,
  {
    id: 'competent-body',
    clause: 'CLASSIFY-031',
    kind: 'fields',
    always: true,
    fields: ['body'],
    broken: (ask) => !isCompetent(ask.input.body ?? '', ask, { serves: authorities }),
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
