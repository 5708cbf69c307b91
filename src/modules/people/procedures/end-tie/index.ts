import type { Kysely } from 'kysely';
import { update } from '#kernel/effect.ts';
import { defineProcedure, type FactsContext } from '#kernel/procedure.ts';
import { tiesOf } from '../../facts/ties.ts';
import { say } from '../../phrases/tie.ts';
import { tieKeepers } from '../../rules/tie.ts';
import { type PeopleDatabase, tie as tieTable } from '../../tables.ts';
import { rules } from './rules.ts';
import { type Input, input } from './schema.ts';

export const endTie = defineProcedure({
  id: 'people.end-tie',
  title: say('end-tie'),
  help: say('end-tie.help'),
  menu: tieKeepers,
  clause: 'PETITION-001',
  input,
  facts: async ({ tie: id }: Input, { tx, unit, actor }: FactsContext<Kysely<PeopleDatabase>>) => {
    const tie = await tx
      .selectFrom('tie')
      .selectAll()
      .where('unit_id', '=', unit.id)
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst();
    return tie && { tie, own: await tiesOf(tx, unit.id, [actor.id]) };
  },
  rules,
  object: ({ tie }) => ({ table: 'tie', id: tie.id }),
  effects: ({ tie, input: { reason = null }, actor, now }) => ({
    effects: [update(tieTable, tie.id, { ended_by: actor.id, ended_at: now, reason }, { ended_at: null })],
    result: { id: tie.id },
  }),
});
