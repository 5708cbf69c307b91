import { asked } from '#test/kit/guards.ts';
import type { Ask } from '#kernel/verdict.ts';
import { destructionList } from '#test/kit/destruction-facts.ts';
import { actorWith, anybody, describeRules, ordinary } from '#test/kit/rules.ts';
import { causes, type Facts, rules } from './rules.ts';
import type { Input } from './schema.ts';

const handed = destructionList({ status: 'handed' });
const base: Ask<Facts, Input> = {
  ...ordinary,
  actor: actorWith('destruction_supervisor', 'registry_clerk'),
  list: handed,
  of: { level: 'top_secret', regime: 'state' },
  unlisted: [],
  input: { list: 'l', as: 'supervisor' },
};

describeRules('destruction.sign-destruction', asked(rules, causes), base, {
  'hands-designated': { unlisted: ['监销人'] },
  supervisor: { actor: anybody },
  destroyer: { actor: anybody, input: { list: 'l', as: 'destroyer' } },
  'two-people': { list: { ...handed, destroyer_id: 'somebody' } },
  handed: { list: destructionList() },
  once: { list: { ...handed, supervisor_id: 'another' } },
});
