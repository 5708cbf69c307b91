import { registryRoles } from '#kernel/actor.ts';
import { onlyFor } from '#kernel/common-rules.ts';
import { brings } from '#kernel/guard.ts';
import { rulesFor } from '#kernel/procedure.ts';
import type { Scoping } from '#kernel/scope.ts';
import type { Ask } from '#kernel/verdict.ts';
import { dateWithin } from '#kernel/window.ts';
import { periodSet, scopeWidened } from '#modules/documents/door/happenings.ts';
import type { Body } from '#modules/documents/index.ts';
import { decidedAbove } from '../../happenings.ts';
import { say as fieldName } from '../../phrases/fields.ts';
import type { FromAbove } from '../../rules/from-above.ts';
import { widening } from '../../rules/widening.ts';
import type { Input } from './schema.ts';

export interface Facts extends FromAbove {
  readonly scoping: Scoping;
  readonly bodies: readonly Body[];
  readonly head: string | null;
  readonly decidedOn: string;
  readonly today: string;
}

type A = Ask<Facts, Input>;

export const causes = [
  brings(decidedAbove, (ask: A) => [{ ...ask, thing: ask.draft.id }], { kind: 'superior' }),
  brings(periodSet, (ask: A) => [{ ...ask, thing: ask.draft.id }], { how: 'first' }),
  brings(scopeWidened, (ask: A) => widening(ask, ask.draft.id, ask.proposal.need), {
    thing: 'document',
    decided: 'false',
  }),
];

export const rules = rulesFor<Facts, Input>()([
  onlyFor('CARRIER-001', ...registryRoles),
  dateWithin({
    clause: 'CLASSIFY-031',
    field: 'evidence_id',
    name: fieldName('field.letter_dated'),
    value: ({ evidence }) => evidence?.dated,
    between: ({ sentOn, today }) => ({ from: sentOn, to: today }),
  }),
  dateWithin({
    clause: 'CLASSIFY-031',
    field: 'decided_on',
    name: fieldName('field.decided_on'),
    value: ({ input }) => input.decided_on,
    between: ({ sentOn, evidence, today }) => ({ from: sentOn, to: evidence?.dated ?? today }),
  }),
]);
