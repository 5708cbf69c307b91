import { z } from 'zod';
import { defineProcedure, type FactsContext } from '#kernel/procedure.ts';
import { instantIn } from '#modules/documents/door/facts/instant.ts';
import { journeyOf } from '../../facts/journey.ts';
import { outOf } from '../../door/facts/out.ts';
import { gravest, labelOf } from '#modules/documents/door/facts/matter.ts';
import { takeBack } from '../../door/take-back.ts';
import { say } from '../../phrases/verbs.ts';
import { causes, rules } from './rules.ts';
import { type Input, input } from './schema.ts';
import type { HandsTx } from '../../tx.ts';

export const comeBack = defineProcedure({
  id: 'hands.come-back',
  title: say('come-back'),
  verb: { zh: '收回', en: 'Collect' },
  desk: true,
  help: say('come-back.help'),
  menu: ['registry_clerk', 'secrecy_officer'],
  clause: 'CARRIER-053',
  input,
  result: z.object({ id: z.string(), back: z.number(), out: z.number() }),
  facts: async (wanted: Input, context: FactsContext<HandsTx>) => {
    const { tx, unit, actor, now } = context;
    const found = await journeyOf(tx, unit.id, wanted.carry_out);
    if (!found) return undefined;
    const { journey, copies } = found;
    const entered = instantIn(wanted.acted_at);
    const out = await outOf(tx, unit.id, journey?.carriers ?? []);
    const ofThis = (wanted.carriers ?? []).every((id) => journey?.carriers.includes(id));
    const desk = actor.designated;
    const returning = copies
      .filter((copy) => (wanted.carriers ? wanted.carriers.includes(copy.id) : true))
      .map((copy) => ({ copy, out: out(copy.id), desk, at: now, entered }))
      .filter((one) => journey !== null && one.out.carryOut?.id === journey.id);
    return { ...found, returning, ofThis, matter: gravest(copies), label: labelOf(copies) };
  },
  rules,
  causes,
  object: ({ journey, request }) =>
    journey ? { table: 'carry_out', id: journey.id } : { table: 'case', id: request?.id ?? '' },
  effects: ({ returning, journey, actor, now, input }, { newId }) => {
    const still = returning[0]?.out.stillOut ?? 0;
    // The last of them closes the journey.
    const taken = returning.map(({ copy, out, entered }, n) =>
      takeBack(
        { copy, out: { ...out, stillOut: still - n }, by: actor.id, at: now, acted: entered, note: input.note },
        newId,
      ),
    );
    return {
      effects: taken.flatMap((one) => one.ops),
      clauses: ['CARRIER-002', 'CARRIER-053'],
      result: { id: journey?.id ?? '', back: returning.length, out: still - returning.length },
      actedAt: instantIn(input.acted_at) ?? undefined,
    };
  },
});
