import { update } from '#kernel/effect.ts';
import { defineProcedure } from '#kernel/procedure.ts';
import { say } from '../../phrases/authority.ts';
import { deputy as deputyTable } from '../../tables.ts';
import { facts } from './facts.ts';
import { rules } from './rules.ts';
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
  object: ({ deputy }) => ({ table: 'deputy', id: deputy.id }),
  effects: ({ deputy, now }) => ({
    effects: [update(deputyTable, deputy.id, { until: now }, { until: deputy.until })],
    result: { id: deputy.id },
  }),
});
