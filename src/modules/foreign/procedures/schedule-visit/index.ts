import type { Kysely } from 'kysely';
import { update } from '#kernel/effect.ts';
import { defineProcedure, type FactsContext } from '#kernel/procedure.ts';
import { say } from '../../phrases.ts';
import { type ForeignDatabase, visit } from '../../tables.ts';
import { approval, causes } from './rules.ts';
import { type Input, input } from './schema.ts';

/** Asked without an approved case it opens one; with it, the visit is scheduled. */
export const scheduleVisit = defineProcedure({
  id: 'foreign.schedule-visit',
  title: say('schedule-visit'),
  help: say('schedule-visit.help'),
  clause: 'FOREIGN-001',
  input,
  facts: async ({ visit: id }: Input, { tx, unit }: FactsContext<Kysely<ForeignDatabase>>) => {
    const found = await tx
      .selectFrom('foreign_visit')
      .selectAll()
      .where('unit_id', '=', unit.id)
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst();
    return found && { visit: found };
  },
  rules: [],
  causes,
  approval,
  object: ({ visit: { id } }) => ({ table: 'foreign_visit', id }),
  effects: ({ visit: { id }, now }) => ({
    effects: [update(visit, id, { status: 'scheduled', scheduled_at: now }, { status: 'planned' })],
    result: { id },
  }),
});
