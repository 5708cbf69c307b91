import type { Obligation } from '#kernel/obligation.ts';
import { rulesFor } from '#kernel/procedure.ts';
import { say } from '../../phrases/change.ts';
import type { Input } from './schema.ts';

export interface Facts {
  /** The actor's own "correct the mark" obligations about the document. */
  readonly mine: readonly Obligation[];
}

export const rules = rulesFor<Facts, Input>()([
  {
    id: 'mark-to-correct',
    clause: 'CLASSIFY-021',
    kind: 'state',
    broken: ({ mine }) => mine.length === 0,
    says: () => say('nothing-to-correct'),
    remedy: () => say('nothing-to-correct.remedy'),
  },
]);
