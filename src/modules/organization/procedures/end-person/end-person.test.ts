import { accountFacts } from '#test/kit/accounts.ts';
import { somebody } from '#test/kit/people.ts';
import { actorWith, describeRules, ordinary } from '#test/kit/rules.ts';
import { rules } from './rules.ts';

const plain: typeof somebody = { ...somebody, grade: 'none' };
const auditor = {
  unit_id: 'u',
  id: 'a',
  person_id: 'p1',
  role: 'audit_admin' as const,
  since: '2026-01-01T00:00:00.000Z',
  until: null,
  granted_by: 'x',
  document: null,
};
const input = { person: 'p1', reason: '调出' };
const base = { ...ordinary, ...accountFacts, person: plain, actor: actorWith('system_admin'), input };

describeRules('organization.end-person', rules, base, {
  office: { actor: actorWith('security_admin') },
  'not-self': { actor: { ...base.actor, id: 'p1' } },
  'in-post': { person: { ...plain, state: 'left' } },
  'no-administrator': { appointments: [auditor] },
  'no-secret-post': { person: somebody },
  'handed-back': { holds: true },
});
