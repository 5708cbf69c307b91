import { actorWith, anybody, describeRules, ordinary } from '#test/kit/rules.ts';
import { rules } from './rules.ts';
import type { Input } from './schema.ts';

const input: Input = { subject: '反映某事', level: 'work_secret', persons: [], departments: [] };

describeRules(
  'petitions.receive-petition',
  rules,
  { ...ordinary, unknown: [] as readonly string[], actor: actorWith('petition_clerk'), input },
  {
    office: { actor: anybody },
    'not-about-oneself': { input: { ...input, persons: ['somebody'] } },
    'accused-known': { unknown: ['路人甲'] },
  },
);
