import { insert } from '#kernel/effect.ts';
import { defineProcedure, type FactsContext } from '#kernel/procedure.ts';
import type { Tx } from '../../facts.ts';
import { say } from '../../phrases.ts';
import { relation } from '../../tables.ts';
import { rules } from './rules.ts';
import { type Input, input } from './schema.ts';

export const declareRelation = defineProcedure({
  id: 'petitions.declare-relation',
  title: say('declare-relation'),
  help: say('declare-relation.help'),
  clause: 'PETITION-001',
  input,
  facts: async ({ related }: Input, { tx, unit }: FactsContext<Tx>) => {
    const found = await tx
      .selectFrom('person')
      .select('id')
      .where('unit_id', '=', unit.id)
      .where('id', '=', related)
      .executeTakeFirst();
    return found && {};
  },
  rules,
  effects: ({ input: { related, tie }, actor, now }, { newId }) => {
    const id = newId();
    return {
      effects: [insert(relation, { id, person_id: actor.id, related_id: related, tie, declared_at: now })],
      object: { table: 'relation', id },
      result: { id },
    };
  },
});
