import { update } from '#kernel/effect.ts';
import { meet } from '#kernel/obligation.ts';
import { defineProcedure, type FactsContext } from '#kernel/procedure.ts';
import { anyCopyOf } from '#modules/documents/door/facts/copy.ts';
import { roundsOf } from '../../door/facts/out.ts';
import { labelOf, matterOf } from '#modules/documents/door/facts/matter.ts';
import { say } from '../../phrases/handling.ts';
import { handling as table } from '../../tables.ts';
import { rules } from './rules.ts';
import { type Input, input } from './schema.ts';
import type { HandsTx } from '../../tx.ts';

export const reportHandled = defineProcedure({
  id: 'hands.report-handled',
  title: say('report-handled'),
  verb: { zh: '办结', en: 'Report' },
  help: say('report-handled.help'),
  clause: 'CARRIER-012',
  input,
  facts: async (wanted: Input, { tx, unit }: FactsContext<HandsTx>) => {
    const handling = await tx
      .selectFrom('handling')
      .selectAll()
      .where('unit_id', '=', unit.id)
      .where('id', '=', wanted.handling)
      .forUpdate()
      .executeTakeFirst();
    const about = handling && (await anyCopyOf(tx, unit.id, handling.document_id));
    if (!handling || !about) return undefined;
    const owed = await roundsOf(tx, unit.id, [handling.id]);
    return { handling, owed, matter: matterOf(about), label: labelOf([about]) };
  },
  rules,
  object: ({ handling }) => ({ table: 'handling', id: handling.id }),
  effects: ({ handling, owed, input, actor, now }) => ({
    effects: [
      update(
        table,
        handling.id,
        { status: 'done', done_at: now, done_what: input.done_what ?? '' },
        { status: 'open' },
      ),
      ...meet(owed, actor.id, now),
    ],
    result: { id: handling.id },
  }),
});
