import { z } from 'zod';
import { insert } from '#kernel/effect.ts';
import { defineProcedure, type FactsContext } from '#kernel/procedure.ts';
import { copiesOf } from '#modules/documents/door/facts/copy.ts';
import { holdersOf } from '#modules/documents/door/facts/holder.ts';
import { instantIn, minuteOf } from '#modules/documents/door/facts/instant.ts';
import { gravest, labelOf } from '#modules/documents/door/facts/matter.ts';
import { say } from '../../phrases/verbs.ts';
import { carryOut as table } from '../../tables.ts';
import { causes, approval, rules } from './rules.ts';
import { type Input, input } from './schema.ts';
import type { HandsTx } from '../../tx.ts';

/** Asks that copies may leave the house; the last signature makes the pass. */
export const carryOut = defineProcedure({
  id: 'hands.carry-out',
  title: say('carry-out'),
  help: say('carry-out.help'),
  clause: 'CARRIER-051',
  input,
  result: z.object({ id: z.string() }),
  facts: async (wanted: Input, { tx, unit, now, case: agreed }: FactsContext<HandsTx>) => {
    const ids = [...new Set(wanted.carriers)];
    const copies = await copiesOf(tx, unit.id, ids);
    const people = [...new Set(wanted.bearers)];
    const found = await holdersOf(tx, unit.id, people, now);
    const bearers = people.flatMap((id) => found.get(id) ?? []);
    if (copies.length < ids.length || bearers.length < people.length) return undefined;
    const [start, end] = [instantIn(wanted.start_at), instantIn(wanted.end_at)];
    const asked = minuteOf(agreed?.opened_at ?? now);
    return { copies, bearers, start, end, asked, matter: gravest(copies), label: labelOf(copies) };
  },
  rules,
  causes,
  approval,
  object: ({ copies }) => (copies[0] ? { table: 'carrier', id: copies[0].id } : null),
  effects: ({ copies, bearers, start, end, input, actor, now }, { newId, case: agreed }) => {
    const id = newId();
    const label = labelOf(copies) ?? { level: 0, regime: 'own', barred: [] };
    const readers = [actor.id, ...bearers.map((bearer) => bearer.id)];
    const row = {
      id,
      case_id: agreed?.id ?? null,
      carriers: copies.map((copy) => copy.id),
      levels: Object.fromEntries(copies.map((copy) => [copy.id, copy.level])),
      bearers: bearers.map((bearer) => bearer.id),
      purpose: input.purpose ?? '',
      destination: input.destination ?? '',
      start_at: start ?? now,
      end_at: end ?? now,
      case_no: null,
      keeper_id: null,
      signed: false,
      status: 'approved',
      approved_at: now,
      departed_at: null,
      departed_by: null,
      returned_at: null,
      checked_by: null,
      level: label.level,
      regime: label.regime,
      scope: ['duty:registry', ...new Set(readers.map((reader) => `p:${reader}`))],
      barred: label.barred,
    } as const;
    return {
      effects: [insert(table, row)],
      object: { table: 'carry_out', id },
      clauses: ['CARRIER-051', 'CARRIER-053'],
      result: { id },
    };
  },
});
