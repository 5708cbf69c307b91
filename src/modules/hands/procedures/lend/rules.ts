import { rulesFor } from '#kernel/procedure.ts';
import type { Handing } from '../../facts/handing.ts';
import { say } from '../../phrases/hands.ts';
import { handingCauses, handingRules } from '../../rules/handing.ts';
import type { Input } from './schema.ts';

export interface Facts {
  readonly handings: readonly Handing[];
}

export const rules = rulesFor<Facts, Input>()([
  ...handingRules,
  {
    id: 'due-given',
    clause: 'CARRIER-018',
    kind: 'fields',
    fields: ['due_at'],
    broken: ({ input }) => !input.due_at,
    says: () => say('no-due'),
    remedy: () => say('no-due.remedy'),
  },
  {
    id: 'loan-has-its-time',
    clause: 'CARRIER-022',
    kind: 'fields',
    fields: ['due_at'],
    broken: ({ input }) => !input.due_at,
    says: () => say('no-due'),
    remedy: () => say('no-due.remedy'),
  },
]);

export const causes = handingCauses('loan');
