import { z } from 'zod';
import { defineProcedure, type FactsContext } from '#kernel/procedure.ts';
import { holdersOf } from '#modules/documents/door/facts/holder.ts';
import { journeyOf } from '../../facts/journey.ts';
import { gravest, labelOf } from '#modules/documents/door/facts/matter.ts';
import { say } from '../../phrases/verbs.ts';
import { rules } from './rules.ts';
import { type Input, input } from './schema.ts';
import type { HandsTx } from '../../tx.ts';

/** What the bearers show at the gate: numbers, never titles. Issuing it is on record. */
export const carryPass = defineProcedure({
  id: 'hands.carry-pass',
  title: say('carry-pass'),
  help: say('carry-pass.help'),
  menu: 'none',
  clause: 'CARRIER-051',
  input,
  result: z.object({
    id: z.string(),
    no: z.string(),
    bearers: z.array(z.string()),
    items: z.array(z.object({ code: z.string(), copy_no: z.number() })),
    destination: z.string(),
    start_at: z.string(),
    end_at: z.string(),
  }),
  facts: async (wanted: Input, { tx, unit, now }: FactsContext<HandsTx>) => {
    const found = await journeyOf(tx, unit.id, wanted.carry_out);
    if (!found) return undefined;
    const people = found.journey ? await holdersOf(tx, unit.id, found.journey.bearers, now) : new Map();
    const bearers = (found.journey?.bearers ?? []).map((id) => people.get(id)?.name ?? id);
    return { ...found, bearers, matter: gravest(found.copies), label: labelOf(found.copies) };
  },
  rules,
  object: ({ journey, request }) =>
    journey ? { table: 'carry_out', id: journey.id } : { table: 'case', id: request?.id ?? '' },
  effects: ({ journey, request, copies, bearers }) => ({
    effects: [],
    clauses: ['CARRIER-053'],
    result: {
      id: journey?.id ?? '',
      no: request?.no ?? '',
      bearers,
      items: copies
        .map(({ code, copy_no }) => ({ code, copy_no }))
        .sort((a, b) => a.copy_no - b.copy_no || a.code.localeCompare(b.code)),
      destination: journey?.destination ?? '',
      start_at: journey?.start_at ?? '',
      end_at: journey?.end_at ?? '',
    },
  }),
});
