import { update } from '#kernel/effect.ts';
import { defineProcedure } from '#kernel/procedure.ts';
import { accountFacts } from '../../facts/account.ts';
import { say } from '../../phrases/accounts.ts';
import { accountKeepers } from '#modules/organization/door/keepers.ts';
import { endAll } from '../../effects/offices.ts';
import { person as personTable } from '../../tables.ts';
import { approval, rules } from './rules.ts';
import { type Input, input } from './schema.ts';

/** Somebody without a secret post leaves the unit: his roles end and his account closes at once. */
export const endPerson = defineProcedure({
  id: 'people.end-person',
  title: say('end-person'),
  help: say('end-person.help'),
  menu: accountKeepers,
  clause: 'SYSTEM-004',
  input,
  facts: ({ person }: Input, context: Parameters<typeof accountFacts>[1]) => accountFacts({ person }, context),
  unshown: ['pledged', 'trained', 'keeps', 'officer'],
  rules,
  approval,
  object: ({ person }) => ({ table: 'person', id: person.id }),
  effects: (ask, { newId }) => ({
    effects: [
      update(personTable, ask.person.id, { state: 'left', top_secret_designated: false }, { state: ask.person.state }),
      ...endAll(ask, newId, 'for-good'),
    ],
    account: { kind: 'close', person: ask.person.id },
    result: { id: ask.person.id },
    clauses: ['SYSTEM-005'],
  }),
});
