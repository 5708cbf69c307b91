import { holds } from '#kernel/actor.ts';
import type { LevelId } from '#kernel/generated/clauses.ts';
import type { Obligation } from '#kernel/obligation.ts';
import { rulesFor } from '#kernel/procedure.ts';
import type { Document } from '#modules/documents/index.ts';
import { say as change } from '../../phrases/change.ts';
import { say } from '../../phrases/review.ts';
import { remedyNotLive, saysNotLive } from '../../rules/still-live.ts';
import type { Input } from './schema.ts';

export interface Facts {
  readonly document: Pick<Document, 'id' | 'expires_on' | 'status'>;
  readonly level: LevelId;
  readonly own: boolean;
  readonly live: boolean;
  readonly today: string;
  readonly reviews: readonly Obligation[];
}

export const rules = rulesFor<Facts, Input>()([
  {
    id: 'classifier',
    clause: 'CLASSIFY-022',
    kind: 'denied',
    always: true,
    broken: ({ actor }) => !holds(actor, 'classifier'),
    says: () => say('not-classifier'),
    remedy: () => say('not-classifier.remedy'),
  },
  {
    id: 'original-authority',
    clause: 'CLASSIFY-021',
    kind: 'denied',
    always: true,
    broken: ({ own }) => !own,
    says: () => change('not-own'),
    remedy: () => change('not-own.remedy'),
  },
  {
    id: 'live',
    clause: 'CLASSIFY-022',
    kind: 'state',
    always: true,
    broken: ({ live }) => !live,
    says: saysNotLive,
    remedy: remedyNotLive,
  },
]);
