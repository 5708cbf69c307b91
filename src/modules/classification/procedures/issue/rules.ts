import { holds, registryRoles } from '#kernel/actor.ts';
import { isClassified } from '#kernel/label.ts';
import { rulesFor } from '#kernel/procedure.ts';
import type { Document } from '#modules/carriers/index.ts';
import { say } from '../../phrases/proposal.ts';
import { levelGiven, type Proposal } from '../../rules/proposal.ts';
import type { Classification, Draft } from '../../tables.ts';
import type { Input } from './schema.ts';

export interface Facts {
  readonly document: Pick<Document, 'id' | 'status' | 'mark' | 'period' | 'expires_on'>;
  readonly draft: Draft;
  readonly proposal: Proposal;
  readonly record: Classification | null;
  readonly today: string;
}

const secret = ({ proposal }: Facts) => proposal.level !== null && isClassified(proposal.level);

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
  levelGiven,
  {
    id: 'classified',
    clause: 'CLASSIFY-015',
    kind: 'state',
    broken: (ask) => secret(ask) && ask.record === null,
    says: () => say('undecided'),
    remedy: () => say('undecided.remedy'),
  },
  {
    id: 'reviewed',
    clause: 'CLASSIFY-014',
    kind: 'state',
    broken: (ask) => ask.proposal.level !== null && !secret(ask) && ask.record === null,
    says: () => say('unreviewed'),
    remedy: () => say('unreviewed.remedy'),
  },
  {
    id: 'marked',
    clause: 'CLASSIFY-017',
    kind: 'state',
    broken: (ask) => secret(ask) && (ask.document.mark === '' || ask.document.period === null),
    says: () => say('unmarked'),
    remedy: () => say('unmarked.remedy'),
  },
  {
    id: 'once',
    clause: 'CARRIER-002',
    kind: 'state',
    always: true,
    broken: ({ document }) => document.status !== 'draft',
    says: () => say('issued'),
    remedy: () => say('issued.remedy'),
  },
]);
