import { brings } from '#kernel/guard.ts';
import { periodSet, scopeWidened } from '#modules/documents/door/happenings.ts';
import { dateWithin } from '#kernel/window.ts';
import { onlyFor } from '#kernel/common-rules.ts';
import { registryRoles } from '#kernel/actor.ts';
import { type Evidenced, onEvidence, outsideLetter } from '#kernel/evidence.ts';
import { textMarked } from '#kernel/content.ts';
import type { Marking } from '#kernel/mark-scan.ts';
import { rulesFor } from '#kernel/procedure.ts';
import type { Scoping } from '#kernel/scope.ts';
import type { Ask } from '#kernel/verdict.ts';
import type { Body } from '#modules/documents/index.ts';
import { say as fieldName } from '../../phrases/fields.ts';
import { say } from '../../phrases/review.ts';
import type { Timed } from '#kernel/period.ts';
import { complete, levelGiven, type Proposal, regimeFits, publicOnly } from '../../rules/proposal.ts';
import { widening } from '../../rules/widening.ts';
import { textFits } from '../../rules/site.ts';
import { isProtected } from '../../rules/protected.ts';
import type { Draft } from '../../tables.ts';
import type { Input } from './schema.ts';

export interface Facts extends Evidenced {
  readonly draft: Draft;
  readonly proposal: Proposal;
  readonly scoping: Scoping;
  readonly timed: Timed;
  readonly bodies: readonly Body[];
  /** How the text bears the mark it is about to get; null where there is none to read. */
  readonly marking: Marking | null;
  readonly texts: number;
  readonly head: string | null;
  readonly decidedOn: string;
  /** The day the proposal was first sent up; null when it never was. */
  readonly sentOn: string | null;
  /** Who entered that it was. */
  readonly senders: readonly string[];
  readonly today: string;
}

type A = Ask<Facts, Input>;

/** Who wants it decided: he who drafted it, and those who entered that it went up. */
const asking = ({ draft, senders }: A): readonly string[] => [draft.author_id, ...senders];

export const causes = [
  brings(periodSet, (ask: A) => [{ ...ask, thing: ask.draft.id }], { how: 'first' }),
  brings(scopeWidened, (ask: A) => widening(ask, ask.draft.id, ask.proposal.need), {
    thing: 'document',
    decided: 'false',
  }),
];

export const rules = rulesFor<Facts, Input>()([
  onlyFor('CARRIER-001', ...registryRoles),
  isProtected,
  levelGiven,
  regimeFits,
  textFits,
  textMarked<A>(({ marking }) => marking),
  complete,
  publicOnly,
  ...onEvidence<A>('CLASSIFY-031', ({ evidence, draft }) => ({
    evidence,
    record: { table: 'document', id: draft.id },
  })).map((rule) => ({ ...rule, always: true as const })),
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
    broken: (ask) => asking(ask).includes(ask.actor.id),
    says: () => say('own-proposal'),
    remedy: () => say('own-proposal.remedy'),
  },
  ...outsideLetter<A>('CLASSIFY-031', asking).map((rule) => ({
    ...rule,
    always: true as const,
  })),
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
