import { base as ordinary } from '#test/kit/modules/petitions.ts';
import { anybody, describeRules } from '#test/kit/rules.ts';
import { rules } from './rules.ts';
import type { Input } from './schema.ts';

const input: Input = { petition: 'p', person: 'h' };

describeRules(
  'petitions.forward',
  rules,
  { ...ordinary, input },
  {
    office: { actor: anybody },
    'not-about-oneself': { ties: [{ person_id: ordinary.actor.id, related_id: 'r' }] },
    'not-the-accused': { person: null, department: { id: 'd2', head_id: 'r' }, reached: ['r'] },
    target: { input: { petition: 'p' } },
  },
);
