import { rulesFor } from '#kernel/procedure.ts';
import { registryOnly } from '#modules/documents/door/rules/registry.ts';
import type { StrayFacts } from '../../door/stray-facts.ts';
import { say } from '../../phrases/strays.ts';
import type { Input } from './schema.ts';

export const rules = rulesFor<StrayFacts, Input>()([
  { ...registryOnly, always: true },
  {
    id: 'to-be-held',
    clause: 'CARRIER-057',
    kind: 'state',
    always: true,
    broken: ({ stray }) => stray.status !== 'open',
    says: () => say('not-open'),
    remedy: () => say('not-open.remedy'),
  },
  {
    id: 'worth-holding',
    clause: 'CARRIER-057',
    kind: 'state',
    always: true,
    broken: ({ stray }) => stray.kind === 'misplaced',
    says: () => say('only-misplaced'),
    remedy: () => say('only-misplaced.remedy'),
  },
  {
    id: 'where-said',
    clause: 'CARRIER-057',
    kind: 'fields',
    fields: ['held_where'],
    always: true,
    broken: ({ input }) => !input.held_where,
    says: () => say('nowhere-said'),
    remedy: () => say('nowhere-said.remedy'),
  },
]);
