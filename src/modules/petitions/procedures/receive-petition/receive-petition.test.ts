import { asked } from '#test/kit/guards.ts';
import { actorWith, anybody, describeRules, ordinary } from '#test/kit/rules.ts';
import { causes, type Facts } from './rules.ts';
import type { Input } from './schema.ts';

const input: Input = { subject: '反映某事', level: 'work_secret', persons: [], departments: [] };

const facts: Facts = { accused: { persons: ['r'], departments: [] }, workplaces: [], ties: [], unknown: [] };

describeRules(
  'petitions.receive-petition',
  asked([], causes),
  { ...ordinary, ...facts, actor: actorWith('petition_clerk'), input },
  {
    office: { actor: anybody },
    'not-about-oneself': { accused: { persons: ['somebody'], departments: [] } },
    'accused-known': { unknown: ['路人甲'] },
  },
);
