import { actorWith, describeRules, ordinary } from '#test/kit/rules.ts';
import { rules } from './rules.ts';
import type { Input } from './schema.ts';

const input: Input = { name: '一处', kind: 'business' };

describeRules(
  'organization.add-department',
  rules,
  { ...ordinary, nameTaken: false, actor: actorWith('system_admin'), input },
  {
    office: { actor: actorWith('security_admin') },
    'one-name': { nameTaken: true },
  },
);
