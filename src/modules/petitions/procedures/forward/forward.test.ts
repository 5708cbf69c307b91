import { expect, test } from 'vitest';
import { judge } from '#kernel/verdict.ts';
import { asked } from '#test/kit/guards.ts';
import { base as ordinary } from '#test/kit/modules/petitions.ts';
import { anybody, describeRules, law } from '#test/kit/rules.ts';
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
    'nobody-overlooked': {
      petition: {
        ...ordinary.petition,
        respondent_persons: [],
        respondent_departments: [],
        received_by: ordinary.actor.id,
      },
    },
    'handler-in-post': { person: { id: 'h', department_id: 'd2', state: 'leaving' } },
    target: { input: { petition: 'p' } },
  },
);

test('nor to the department the accused works in', () => {
  const to = {
    ...ordinary,
    input,
    person: null,
    department: { id: 'd3', head_id: null },
    reached: [],
    workplaces: ['d3'],
  };
  expect(judge(asked(rules, causes), to, law).findings.map(({ rule }) => rule)).toEqual(['not-the-accused']);
});
