import { defineProcedure } from '#kernel/procedure.ts';
import { say } from '../../phrases/accounts.ts';
import { accountKeepers } from '#modules/organization/door/keepers.ts';
import { endAll, gone } from '../../effects/offices.ts';
import { facts } from './facts.ts';
import { approval, causes, rules } from './rules.ts';
import { input } from './schema.ts';

/** Somebody without a secret post leaves the unit: his roles end and his account closes at once. */
export const endPerson = defineProcedure({
  id: 'people.end-person',
  title: say('end-person'),
  help: say('end-person.help'),
  menu: accountKeepers,
  clause: 'SYSTEM-004',
  input,
  facts,
  rules,
  causes,
  approval,
  object: ({ person }) => ({ table: 'person', id: person.id }),
  effects: (ask, { newId }) => ({
    effects: [gone(ask.person, 'left'), ...endAll(ask, newId, 'for-good')],
    account: { kind: 'close', person: ask.person.id },
    result: { id: ask.person.id },
    clauses: ['SYSTEM-005'],
  }),
});
