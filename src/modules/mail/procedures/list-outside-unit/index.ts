import { insert, update } from '#kernel/effect.ts';
import { defineProcedure, type FactsContext } from '#kernel/procedure.ts';
import { say } from '../../phrases/leaving.ts';
import { outsideUnit } from '../../tables.ts';
import { approval, keepers, rules } from './rules.ts';
import { type Input, input } from './schema.ts';
import type { MailTx } from '../../door/tx.ts';

export const listOutsideUnit = defineProcedure({
  id: 'mail.list-outside-unit',
  title: say('list-outside-unit'),
  help: say('list-outside-unit.help'),
  menu: keepers,
  clause: 'CARRIER-045',
  input,
  facts: async ({ name, serves }: Input, { tx, unit }: FactsContext<MailTx>) => {
    const standing = await tx
      .selectFrom('outside_unit')
      .selectAll()
      .where('unit_id', '=', unit.id)
      .where('name', '=', name)
      .where('serves', '=', serves)
      .where('ended_at', 'is', null)
      .forUpdate()
      .executeTakeFirst();
    return { standing: standing ?? null };
  },
  rules,
  approval,
  effects: ({ standing, input: { name, serves, document }, actor, now }, { newId }) => {
    const id = standing?.id ?? newId();
    const row = { id, name, serves, document: document ?? '', listed_by: actor.id, listed_at: now, ended_at: null };
    return {
      effects: [standing ? update(outsideUnit, id, { ended_at: now }, { ended_at: null }) : insert(outsideUnit, row)],
      object: { table: 'outside_unit', id },
      clauses: [serves === 'return' ? 'CARRIER-058' : 'CARRIER-045'],
      result: { id },
    };
  },
});
