import { update } from '#kernel/effect.ts';
import { raise } from '#kernel/obligation.ts';
import { defineProcedure, type FactsContext } from '#kernel/procedure.ts';
import { reach, type Tx } from '../../facts.ts';
import { say } from '../../phrases.ts';
import { petitionRoles } from '../../rules.ts';
import { petition } from '../../tables.ts';
import { rules } from './rules.ts';
import { type Input, input } from './schema.ts';

export const assign = defineProcedure({
  id: 'petitions.assign',
  title: say('assign'),
  help: say('assign.help'),
  menu: petitionRoles,
  clause: 'PETITION-001',
  input,
  facts: ({ petition: id, handler }: Input, { tx, unit }: FactsContext<Tx>) =>
    reach(tx, unit.id, id, { person: handler }),
  rules,
  object: ({ petition: { id } }) => ({ table: 'petition', id }),
  effects: ({ petition: { id, scope }, input: { handler }, now }, { newId }) => ({
    effects: [
      raise({
        id: newId(),
        clause: 'PETITION-001',
        to: { person: handler },
        object: { table: 'petition', id },
        kind: 'assigned',
        at: now,
      }),
      update(petition, id, {
        handler_id: handler,
        status: 'assigned',
        scope: [...new Set([...scope, `p:${handler}`])],
      }),
    ],
    result: { id },
  }),
});
