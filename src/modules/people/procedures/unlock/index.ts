import { defineProcedure } from '#kernel/procedure.ts';
import { accountFacts } from '../../facts/account.ts';
import { say } from '../../phrases/accounts.ts';
import { approval, causes, openers, rules } from './rules.ts';
import { type Input, input } from './schema.ts';

export const unlock = defineProcedure({
  id: 'people.unlock',
  title: say('unlock'),
  help: say('unlock.help'),
  menu: openers,
  clause: 'SYSTEM-004',
  input,
  facts: ({ person }: Input, context: Parameters<typeof accountFacts>[1]) => accountFacts({ person }, context),
  causes,
  rules,
  approval,
  object: ({ person }) => ({ table: 'person', id: person.id }),
  effects: ({ person }) => ({
    effects: [],
    account: { kind: 'unlock', person: person.id },
    result: { id: person.id },
  }),
});
