import { z } from 'zod';
import { insert } from '#kernel/effect.ts';
import { meet } from '#kernel/obligation.ts';
import { defineProcedure } from '#kernel/procedure.ts';
import { sortingFacts } from '../../facts/sorting.ts';
import { say } from '../../phrases/inventory.ts';
import { sorting } from '../../tables.ts';
import { causes, rules } from './rules.ts';
import { input } from './schema.ts';

export const closeSorting = defineProcedure({
  id: 'counting.close-sorting',
  title: say('close-sorting'),
  verb: { zh: '清理', en: 'Sort' },
  help: say('close-sorting.help'),
  menu: ['dept_head', 'dept_secrecy_officer', 'registry_clerk', 'secrecy_officer'],
  clause: 'CARRIER-057',
  input,
  result: z.object({
    id: z.string(),
    kept: z.number(),
    filed: z.number(),
    returned: z.number(),
    listed: z.number(),
  }),
  facts: sortingFacts,
  rules,
  causes,
  object: ({ departmentId }) => ({ table: 'department', id: departmentId }),
  effects: ({ departmentId, owed, expected, doomed, left, input, actor, now }, { newId }) => {
    const id = newId();
    const row = {
      id,
      department_id: departmentId,
      period: owed?.cause ?? '',
      kept: expected.length - doomed.length,
      ...left,
      listed: doomed.length,
      note: input.note ?? null,
      by: actor.id,
      at: now,
    };
    return {
      effects: [insert(sorting, row), ...(owed ? meet([owed], actor.id, now) : [])],
      object: { table: 'sorting', id },
      clauses: ['CARRIER-057'],
      result: { id, kept: row.kept, ...left, listed: row.listed },
    };
  },
});
