import { insert } from '#kernel/effect.ts';
import { defineProcedure } from '#kernel/procedure.ts';
import { say } from '../../phrases.ts';
import { visit } from '../../tables.ts';
import { rules } from './rules.ts';
import { input } from './schema.ts';

export const planVisit = defineProcedure({
  id: 'foreign.plan-visit',
  title: say('plan-visit'),
  help: say('plan-visit.help'),
  clause: 'FOREIGN-001',
  input,
  facts: async () => ({}),
  rules,
  effects: ({ input: planned, actor }, { newId }) => {
    const id = newId();
    const row = {
      id,
      ...planned,
      department_id: actor.departmentId,
      planned_by: actor.id,
      status: 'planned',
      scheduled_at: null,
    } as const;
    return { effects: [insert(visit, row)], object: { table: 'foreign_visit', id }, result: { id } };
  },
});
