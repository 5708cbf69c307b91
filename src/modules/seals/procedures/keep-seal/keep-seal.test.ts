import { actorWith, anybody, describeRules, ordinary } from '#test/kit/rules.ts';
import { rules } from './rules.ts';

const base = {
  ...ordinary,
  actor: actorWith('office_head'),
  nameTaken: false,
  input: { name: '某局印章', owner_body: '某局' },
};

describeRules('seals.keep-seal', rules, base, { office: { actor: anybody }, 'one-name': { nameTaken: true } });
