import { asked } from '#test/kit/guards.ts';
import { actorWith, anybody, describeRules, ordinary } from '#test/kit/rules.ts';
import type { Facts } from './facts.ts';
import { causes, rules } from './rules.ts';
import type { Input } from './schema.ts';

const facts: Facts = {
  known: true,
  clause: 'INCIDENT-003',
  named: { zh: '上报时限', en: 'time to report' },
  was: 24,
  same: false,
  unlawful: null,
  own: {},
  version: 1,
};
const base = {
  ...ordinary,
  ...facts,
  actor: actorWith('secrecy_office_head'),
  input: { key: 'INCIDENT-003.report_up_hours', value: 12 } as Input,
};

describeRules('organization.choose', asked(rules, causes), base, {
  office: { actor: anybody },
  known: { known: false },
  lawful: { unlawful: { zh: '不得大于24', en: 'at most 24' } },
  'chosen-here': { input: { key: 'CLASSIFY-031.authority', value: 'districted_city' }, clause: 'CLASSIFY-031' },
  different: { same: true },
});
