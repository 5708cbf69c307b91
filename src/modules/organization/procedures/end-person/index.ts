import { update } from '#kernel/effect.ts';
import { defineProcedure } from '#kernel/procedure.ts';
import { accountFacts } from '../../facts/account.ts';
import { say } from '../../phrases/accounts.ts';
import { accountKeepers } from '../../rules/accounts.ts';
import { appointment, department, person as personTable } from '../../tables.ts';
import { rules } from './rules.ts';
import { type Input, input } from './schema.ts';

/** Somebody without a secret post leaves the unit: his roles end and his account closes at once. */
export const endPerson = defineProcedure({
  id: 'organization.end-person',
  title: say('end-person'),
  help: say('end-person.help'),
  menu: accountKeepers,
  clause: 'SYSTEM-004',
  input,
  facts: ({ person }: Input, context: Parameters<typeof accountFacts>[1]) => accountFacts({ person }, context),
  unshown: ['pledged', 'trained'],
  rules,
  object: ({ person }) => ({ table: 'person', id: person.id }),
  effects: ({ person, appointments, headOf, now }) => ({
    effects: [
      update(personTable, person.id, { state: 'left', top_secret_designated: false }, { state: person.state }),
      ...appointments.map((one) => update(appointment, one.id, { until: now })),
      ...headOf.map((one) => update(department, one, { head_id: null })),
    ],
    account: { kind: 'close', person: person.id },
    result: { id: person.id },
    clauses: ['SYSTEM-005'],
  }),
});
