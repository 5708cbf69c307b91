import { type RowOp, update } from '#kernel/effect.ts';
import type { Instant } from '#kernel/json.ts';
import { cancel, raise } from '#kernel/obligation.ts';
import { defineProcedure, type FactsContext } from '#kernel/procedure.ts';
import { circulationAt } from '../../facts/circulation.ts';
import { copyOf } from '#modules/documents/door/facts/copy.ts';
import { holdersOf } from '#modules/documents/door/facts/holder.ts';
import { outOf, roundsOf } from '../../door/facts/out.ts';
import { labelOf, matterOf } from '#modules/documents/door/facts/matter.ts';
import { say } from '../../phrases/verbs.ts';
import { type Circulation, circulation as table } from '../../tables.ts';
import { approval, causes, rules } from './rules.ts';
import { type Input, input } from './schema.ts';
import type { HandsTx } from '../../tx.ts';

export const stopCirculation = defineProcedure({
  id: 'hands.stop-circulation',
  title: say('stop-circulation'),
  help: say('stop-circulation.help'),
  menu: 'none',
  clause: 'CARRIER-012',
  input,
  facts: async (wanted: Input, { tx, unit, now }: FactsContext<HandsTx>) => {
    const circulation = await circulationAt(tx, unit.id, wanted);
    const copy = circulation && (await copyOf(tx, unit.id, circulation.carrier_id));
    if (!circulation || !copy) return undefined;
    const out = await outOf(tx, unit.id, [copy.id]);
    const reading = out(copy.id).holding?.circulation_id === circulation.id;
    const round = await roundsOf(tx, unit.id, [circulation.id]);
    const read = [...(await holdersOf(tx, unit.id, circulation.done, now)).values()];
    return { circulation, read, copy, reading, round, matter: matterOf(copy), label: labelOf([copy]) };
  },
  rules,
  causes,
  approval,
  object: ({ circulation }) => ({ table: 'circulation', id: circulation.id }),
  effects: ({ circulation, round, input, actor, now }, { newId }) => ({
    effects: [
      update(table, circulation.id, { status: 'stopped', ended_at: now, note: input.reason }, { status: 'open' }),
      ...cancel(round, actor.id, now),
      ...backlog(circulation, now, newId),
    ],
    clauses: ['CARRIER-002', 'CARRIER-012'],
    result: { id: circulation.id },
  }),
});

/** CARRIER-012: what is stopped unread is a backlog, and whoever hears of backlogs hears of it. */
function backlog({ id, readers, done }: Circulation, at: Instant, newId: () => string): RowOp[] {
  const unread = readers.filter((reader) => !done.includes(reader)).length;
  if (unread === 0) return [];
  const about = { clause: 'CARRIER-012', object: { table: 'circulation', id }, kind: 'stopped' } as const;
  return [raise({ id: newId(), to: { role: 'office_head' }, detail: { unread }, at, ...about })];
}
