import { type Evidenced, onEvidence, outsideLetter } from '#kernel/evidence.ts';
import { isBody } from '#kernel/own-name.ts';
import { list } from '#kernel/text.ts';
import type { Circumstances, Rule } from '#kernel/verdict.ts';
import { say } from '../phrases/review.ts';
import type { Draft } from '../tables.ts';
import type { FirstDeciding } from './deciding.ts';
import { isProtected } from './protected.ts';

/** What the competent body decided of an item that went up. */
export interface FromAbove extends FirstDeciding, Evidenced {
  readonly draft: Draft;
  /** The day the proposal was first sent up; null when it never was. */
  readonly sentOn: string | null;
  /** Who entered that it was. */
  readonly senders: readonly string[];
  /** The bodies it was sent up to. */
  readonly sentTo: readonly string[];
}

type Above = Circumstances & FromAbove;

/** Who wants it decided: he who drafted it, and those who entered that it went up. */
const asking = ({ draft, senders }: Above): readonly string[] => [draft.author_id, ...senders];

/** CLASSIFY-031: a decision from above is shown by the letter of the body it was sent up to, on an item that was sent up, and not entered by who asked for it. */
export const fromAbove: readonly Rule<Above>[] = [
  isProtected,
  ...[
    ...onEvidence<Above>('CLASSIFY-031', ({ evidence, draft }) => ({
      evidence,
      record: { table: 'document', id: draft.id },
    })),
    ...outsideLetter<Above>('CLASSIFY-031', asking),
  ].map((rule) => ({ ...rule, always: true as const })),
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
    id: 'of-that-body',
    clause: 'CLASSIFY-031',
    kind: 'fields',
    fields: ['evidence_id'],
    always: true,
    broken: ({ evidence, sentOn, sentTo }) =>
      evidence !== null && sentOn !== null && !sentTo.some((body) => isBody(evidence.sender, body)),
    says: ({ sentTo }) => say('other-body', { bodies: list(sentTo.map((body) => ({ zh: body, en: body }))) }),
    remedy: () => say('other-body.remedy'),
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
];
