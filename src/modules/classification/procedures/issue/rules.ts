import { dateWithin } from '#kernel/window.ts';
import { holds, registryRoles } from '#kernel/actor.ts';
import type { Obligation } from '#kernel/obligation.ts';
import type { Timed } from '#kernel/period.ts';
import { brings } from '#kernel/guard.ts';
import { periodSet } from '#modules/documents/door/happenings.ts';
import { rulesFor } from '#kernel/procedure.ts';
import type { Ask } from '#kernel/verdict.ts';
import type { Document } from '#modules/documents/index.ts';
import type { Derived } from '../../derived.ts';
import { documentNumbered } from '../../happenings.ts';
import { say as fieldName } from '../../phrases/fields.ts';
import { say } from '../../phrases/proposal.ts';
import { limitedScope } from '../../rules/proposal.ts';
import type { Issuing } from '../../rules/issuing.ts';
import { asSource } from '../../rules/source.ts';
import type { Draft } from '../../tables.ts';
import type { Input } from './schema.ts';

export interface Facts extends Issuing {
  readonly document: Pick<Document, 'id' | 'status' | 'level' | 'mark' | 'period' | 'expires_on'>;
  readonly draft: Draft;
  /** For a derivative: what its sources are now. */
  readonly derived: Derived | null;
  /** Its period, counted from the day of issue. */
  readonly timed: Timed;
  /** Reviews and decisions still owed of it. */
  readonly reviews: readonly Obligation[];
  readonly today: string;
  /** Another document of ours bears that number. */
  readonly numberTaken: boolean;
}

export const causes = [
  brings(documentNumbered, (ask: Ask<Facts, Input>) => [{ ...ask, thing: ask.document.id }], { series: 'doc_no' }),
  brings(periodSet, (ask: Ask<Facts, Input>) => [{ ...ask, thing: ask.document.id }], { how: 'counted' }),
];

export const rules = rulesFor<Facts, Input>()([
  {
    id: 'issuer',
    clause: 'CARRIER-001',
    kind: 'denied',
    always: true,
    broken: ({ actor, draft }) => draft.author_id !== actor.id && !holds(actor, ...registryRoles),
    says: () => say('issue-who'),
    remedy: () => say('issue-who.remedy'),
  },
  limitedScope,
  asSource,
  /** A period counts from the day of issue: dated back it would end before it should, dated ahead last longer than it may. */
  dateWithin({
    clause: 'CLASSIFY-016',
    cites: ({ input, today }) => ((input.issued_on ?? today) > today ? 'CLASSIFY-016' : 'CLASSIFY-021'),
    field: 'issued_on',
    name: fieldName('field.issued_on'),
    value: ({ input }) => input.issued_on,
    between: ({ record, today }) => ({ from: record?.decided_on ?? null, to: today }),
  }),
  {
    id: 'once',
    clause: 'CARRIER-002',
    kind: 'state',
    always: true,
    broken: ({ document }) => document.status !== 'draft',
    says: () => say('issued'),
    remedy: () => say('issued.remedy'),
  },
  {
    id: 'own-number',
    clause: 'CARRIER-002',
    kind: 'fields',
    always: true,
    fields: ['doc_no'],
    broken: ({ numberTaken }) => numberTaken,
    says: ({ input }) => say('number-taken', { doc_no: input.doc_no ?? '' }),
    remedy: () => say('number-taken.remedy'),
  },
]);
