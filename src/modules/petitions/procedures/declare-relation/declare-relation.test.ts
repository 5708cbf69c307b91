import { describeRules, ordinary } from '#test/kit/rules.ts';
import { rules } from './rules.ts';

describeRules(
  'petitions.declare-relation',
  rules,
  { ...ordinary, input: { related: 'another', tie: '亲属' } },
  { 'somebody-else': { input: { related: 'somebody', tie: '亲属' } } },
);
