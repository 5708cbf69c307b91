import { raise } from '#kernel/obligation.ts';
import { defineProcedure } from '#kernel/procedure.ts';
import { factorsReset } from '../../clocks.ts';
import { say } from '../../phrases/accounts.ts';
import { facts } from './facts.ts';
import { approval, causes, resetters, rules } from './rules.ts';
import { input } from './schema.ts';

export const resetFactors = defineProcedure({
  id: 'people.reset-factors',
  title: say('reset-factors'),
  help: say('reset-factors.help'),
  menu: resetters,
  clause: 'SYSTEM-004',
  input,
  facts,
  causes,
  rules,
  approval,
  object: ({ person }) => ({ table: 'person', id: person.id }),
  effects: ({ person, now }, { newId }) => {
    const { clause, kind } = factorsReset;
    const object = { table: 'person', id: person.id };
    const told = [{ person: person.id }, { role: 'audit_admin' as const }];
    return {
      effects: told.map((to) => raise({ id: newId(), clause, kind, to, object, at: now })),
      account: { kind: 'reset-factors', person: person.id },
      result: { id: person.id },
    };
  },
});
