import { defineProcedure } from '#kernel/procedure.ts';
import { say } from '../../phrases/authority.ts';
import { endDeputy as ended } from '../../effects/offices.ts';
import { facts } from './facts.ts';
import { causes, rules } from './rules.ts';
import { input } from './schema.ts';

export const endDeputy = defineProcedure({
  id: 'people.end-deputy',
  title: say('end-deputy'),
  help: say('end-deputy.help'),
  menu: 'none',
  clause: 'CARRIER-015',
  input,
  facts,
  rules,
  causes,
  object: ({ deputy }) => ({ table: 'deputy', id: deputy.id }),
  effects: ({ deputy, now }) => ({
    effects: [ended(deputy, now)],
    result: { id: deputy.id },
  }),
});
