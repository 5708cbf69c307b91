import { holds } from '#kernel/actor.ts';
import { rulesFor } from '#kernel/procedure.ts';
import type { Ask } from '#kernel/verdict.ts';
import type { SortingFacts } from '../../facts/sorting.ts';
import { say } from '../../phrases/inventory.ts';
import { isRegistry } from '../../rules/registry.ts';
import type { Input } from './schema.ts';

const counts = ['kept', 'filed', 'returned', 'listed'] as const;
const missing = ({ input }: Ask<SortingFacts, Input>) => counts.filter((name) => typeof input[name] !== 'number');

export const rules = rulesFor<SortingFacts, Input>()([
  {
    id: 'own-department',
    clause: 'CARRIER-057',
    kind: 'denied',
    broken: (ask) =>
      !isRegistry(ask) && !(holds(ask.actor, 'dept_head') && ask.actor.departmentId === ask.departmentId),
    says: () => say('not-own-department'),
    remedy: () => say('not-own-department.remedy'),
  },
  {
    id: 'counts',
    clause: 'CARRIER-057',
    kind: 'fields',
    fields: missing,
    broken: (ask) => missing(ask).length > 0,
    says: () => say('no-counts'),
    remedy: () => say('no-counts.remedy'),
  },
  {
    id: 'due',
    clause: 'CARRIER-057',
    kind: 'state',
    broken: ({ owed }) => owed === null,
    says: () => say('no-sorting-due'),
    remedy: () => say('no-sorting-due.remedy'),
  },
]);
