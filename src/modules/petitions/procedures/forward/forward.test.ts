import { asked } from '#test/kit/guards.ts';
import { base as ordinary } from '#test/kit/modules/petitions.ts';
import { anybody, describeRules } from '#test/kit/rules.ts';
import { causes, rules } from './rules.ts';
import type { Input } from './schema.ts';

const input: Input = { petition: 'p', person: 'h' };

describeRules(
  'petitions.forward',
  asked(rules, causes),
  { ...ordinary, input },
  {
    office: { actor: anybody },
    'not-about-oneself': { ties: [{ person_id: ordinary.actor.id, related_id: 'r' }] },
    'not-the-accused': { person: null, department: { id: 'd2', head_id: 'r' }, reached: ['r'] },
    'handler-in-post': { person: { id: 'h', department_id: 'd2', state: 'leaving' } },
    target: { input: { petition: 'p' } },
  },
);
