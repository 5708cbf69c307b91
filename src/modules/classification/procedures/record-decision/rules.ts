import { dateWithin } from '#kernel/window.ts';
import { onlyFor } from '#kernel/common-rules.ts';
import { registryRoles } from '#kernel/actor.ts';
import { rulesFor } from '#kernel/procedure.ts';
import type { Body } from '#modules/system/index.ts';
import { say as fieldName } from '../../phrases/fields.ts';
import { say } from '../../phrases/review.ts';
import type { Timed } from '#kernel/period.ts';
import { periodRules } from '#kernel/period-rules.ts';
import { complete, levelGiven, namedScope, type Proposal, regimeFits } from '../../rules/proposal.ts';
import { textFits } from '../../rules/site.ts';
import { isProtected } from '../../rules/protected.ts';
import type { Draft } from '../../tables.ts';
import type { Input } from './schema.ts';

export interface Facts {
  readonly draft: Draft;
  readonly proposal: Proposal;
  readonly timed: Timed;
  readonly bodies: readonly Body[];
  readonly texts: number;
  readonly head: string | null;
  readonly decidedOn: string;
  /** The day the proposal was first sent up; null when it never was. */
  readonly sentOn: string | null;
  /** Who entered that it was. */
  readonly senders: readonly string[];
  readonly today: string;
}

export const rules = rulesFor<Facts, Input>()([
  onlyFor('CARRIER-001', ...registryRoles),
  isProtected,
  levelGiven,
  regimeFits,
  textFits,
  complete,
  ...periodRules,
  namedScope,
  {
    id: 'decision-document',
    clause: 'CLASSIFY-031',
    kind: 'fields',
    always: true,
    fields: ['letter_no'],
    broken: ({ input }) => !input.letter_no?.trim(),
    says: () => say('letter-missing'),
    remedy: () => say('letter-missing.remedy'),
  },
  {
    id: 'sent-up',
    clause: 'CLASSIFY-031',
    kind: 'state',
    always: true,
    broken: ({ sentOn }) => sentOn === null,
    says: () => say('not-sent-up'),
    remedy: () => say('not-sent-up.remedy'),
  },
  {
    id: 'independent',
    clause: 'CLASSIFY-031',
    kind: 'denied',
    always: true,
    broken: ({ actor, draft, senders }) => [draft.author_id, ...senders].includes(actor.id),
    says: () => say('own-proposal'),
    remedy: () => say('own-proposal.remedy'),
  },
  dateWithin({
    clause: 'CLASSIFY-031',
    field: 'decided_on',
    name: fieldName('field.decided_on'),
    value: ({ input }) => input.decided_on,
    between: ({ sentOn, today }) => ({ from: sentOn, to: today }),
  }),
]);
