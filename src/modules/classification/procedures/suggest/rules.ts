import { rulesFor } from '#kernel/procedure.ts';
import { saysNothing } from '#kernel/worded.ts';
import { say } from '../../phrases/change.ts';
import type { Input } from './schema.ts';

export interface Facts {
  readonly own: boolean;
  readonly issuer: string;
}

export const rules = rulesFor<Facts, Input>()([
  {
    id: 'another-originator',
    clause: 'CLASSIFY-021',
    kind: 'state',
    always: true,
    broken: ({ own }) => own,
    says: () => say('own-suggest'),
    remedy: () => say('own-suggest.remedy'),
  },
  {
    id: 'suggestion-given',
    clause: 'CLASSIFY-021',
    kind: 'fields',
    always: true,
    fields: ['suggestion'],
    broken: ({ input }) => saysNothing(input.suggestion),
    says: () => say('suggestion-missing'),
    remedy: () => say('suggestion-missing.remedy'),
  },
]);
