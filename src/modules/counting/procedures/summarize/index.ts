import { z } from 'zod';
import { defineProcedure } from '#kernel/procedure.ts';
import { summaryFacts, summaryRow } from '../../facts/summary.ts';
import { say } from '../../phrases/inventory.ts';
import { unsearched } from '../../rules/counting.ts';
import { rules } from './rules.ts';
import { input } from './schema.ts';

/** How a count stands now: nothing changes by it. Names of what is left are told here first, so that until then nobody ticks off a list. */
export const summarize = defineProcedure({
  id: 'counting.summarize',
  title: say('summarize'),
  help: say('summarize.help'),
  menu: 'none',
  clause: 'CARRIER-057',
  input,
  result: z.object({
    id: z.string(),
    expected: z.number(),
    present: z.number(),
    unseen: z.number(),
    unsearched: z.number(),
    remaining: z.array(summaryRow),
    strange: z.array(summaryRow),
  }),
  facts: summaryFacts,
  rules,
  object: ({ inventory }) => ({ table: 'inventory', id: inventory.id }),
  effects: (ask) => ({
    effects: [],
    clauses: ['CARRIER-057'],
    result: {
      id: ask.inventory.id,
      expected: ask.inventory.expected,
      present: ask.present,
      unseen: ask.missing.length,
      unsearched: unsearched(ask).length,
      remaining: [...ask.left],
      strange: [...ask.strange],
    },
  }),
});
