import { update } from '#kernel/effect.ts';
import { defineProcedure, type FactsContext } from '#kernel/procedure.ts';
import { reach, type Tx } from '../../facts.ts';
import { say } from '../../phrases.ts';
import { petitionRoles } from '../../rules.ts';
import { petition } from '../../tables.ts';
import { causes, rules } from './rules.ts';
import { type Input, input } from './schema.ts';

export const forward = defineProcedure({
  id: 'petitions.forward',
  title: say('forward'),
  help: say('forward.help'),
  menu: petitionRoles,
  clause: 'PETITION-001',
  input,
  facts: ({ petition: id, person, department }: Input, context: FactsContext<Tx>) =>
    reach(context, id, { person, department }),
  rules,
  causes,
  object: ({ petition: { id } }) => ({ table: 'petition', id }),
  effects: ({ petition: { id, scope }, input: { person, department } }) => {
    const tokens = [...(person ? [`p:${person}`] : []), ...(department ? [`d:${department}`] : [])];
    return {
      effects: [update(petition, id, { status: 'forwarded', scope: [...new Set([...scope, ...tokens])] }, { scope })],
      result: { id },
    };
  },
});
