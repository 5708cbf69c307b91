import { holds } from '#kernel/actor.ts';
import { rulesFor } from '#kernel/procedure.ts';
import { say } from '../../phrases/tie.ts';
import type { Facts } from './facts.ts';
import type { Input } from './schema.ts';

export const rules = rulesFor<Facts, Input>()([
  {
    id: 'own-or-personnel',
    clause: 'PETITION-001',
    kind: 'denied',
    broken: ({ person, actor }) => person !== actor.id && !holds(actor, 'hr_dept'),
    says: () => say('for-others'),
    remedy: () => say('for-others.remedy'),
  },
  {
    id: 'somebody-else',
    clause: 'PETITION-001',
    kind: 'fields',
    fields: ['related'],
    broken: ({ person, input }) => input.related === person,
    says: () => say('oneself'),
    remedy: () => say('oneself.remedy'),
  },
  {
    id: 'not-recorded',
    clause: 'PETITION-001',
    kind: 'state',
    broken: ({ recorded }) => recorded,
    says: () => say('recorded'),
    remedy: () => say('recorded.remedy'),
  },
]);
