import { accountFacts as facts } from '#test/kit/accounts.ts';
import { actorWith, describeRules, ordinary } from '#test/kit/rules.ts';
import { rules } from './rules.ts';

const account = { login: 'li.si', locked: true };
const base = { ...ordinary, ...facts, account, actor: actorWith('security_admin'), input: { person: 'p1' } };

describeRules('organization.unlock', rules, base, {
  office: { actor: actorWith('system_admin') },
  locked: { account: { ...account, locked: false } },
});
