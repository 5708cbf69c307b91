import { z } from 'zod';
import { defineProcedure } from '#kernel/procedure.ts';
import { accountFacts } from '../../facts/account.ts';
import { say } from '../../phrases/accounts.ts';
import { accountKeepers } from '#modules/organization/door/keepers.ts';
import { approval, causes, rules } from './rules.ts';
import { told } from './told.ts';
import { type Input, input } from './schema.ts';

export const giveLogin = defineProcedure({
  id: 'people.give-login',
  title: say('give-login'),
  help: say('give-login.help'),
  menu: [...accountKeepers, 'security_admin', 'audit_admin'],
  clause: 'SYSTEM-004',
  input,
  result: z.object({ id: z.string(), login: z.string() }),
  facts: (wanted: Input, context: Parameters<typeof accountFacts>[1]) => accountFacts(wanted, context),
  causes,
  rules,
  approval,
  object: ({ person }) => ({ table: 'person', id: person.id }),
  effects: (ask, { newId }) => {
    const { person, login } = ask.input;
    return {
      effects: told(ask, newId),
      account: { kind: 'give', person, login },
      result: { id: person, login },
    };
  },
});
