import { z } from 'zod';
import { isOf } from '#kernel/clock.ts';
import { meet } from '#kernel/obligation.ts';
import { defineProcedure } from '#kernel/procedure.ts';
import { searchBegun } from '../../clocks.ts';
import { beginSearch, tellShort } from '../../counting.ts';
import { closeFacts } from '../../facts/inventory.ts';
import { say } from '../../phrases/inventory.ts';
import { unlooked } from '../../rules/counting.ts';
import { rules } from './rules.ts';
import { input } from './schema.ts';

/** What is not there is searched for from now on: the hours of the search, and of a report upward should it stay lost, begin. */
export const startSearch = defineProcedure({
  id: 'counting.start-search',
  title: say('start-search'),
  verb: { zh: '查找', en: 'Search' },
  desk: true,
  help: say('start-search.help'),
  menu: ['registry_clerk', 'secrecy_officer', 'dept_secrecy_officer'],
  clause: 'CARRIER-057',
  input,
  result: z.object({ id: z.string(), lost: z.number() }),
  facts: closeFacts,
  rules,
  object: ({ inventory }) => ({ table: 'inventory', id: inventory.id }),
  effects: (ask, { newId }) => {
    const { inventory, owed, settings, actor, now } = ask;
    const missing = unlooked(ask);
    const begun = { inventory: inventory.id, by: actor.id, department: actor.departmentId, at: now, newId };
    const asked = owed.filter((one) => isOf(searchBegun, one));
    return {
      effects: [
        ...beginSearch(missing, settings, begun),
        ...(asked.length > 0
          ? meet(asked, actor.id, now)
          : [tellShort({ table: 'inventory', id: inventory.id }, begun)]),
      ],
      clauses: ['CARRIER-057'],
      result: { id: inventory.id, lost: missing.length },
    };
  },
});
