import { z } from 'zod';
import { defineProcedure, type FactsContext } from '#kernel/procedure.ts';
import { handingsOf } from '../../facts/handing.ts';
import { holdersOf } from '#modules/documents/door/facts/holder.ts';
import { instantIn } from '#modules/documents/door/facts/instant.ts';
import { namesOf } from '../../facts/names.ts';
import { roundsOf } from '../../door/facts/out.ts';
import { knownStrays } from '#modules/strays/door/facts.ts';
import { straysOfHanding } from '../../door/heard.ts';
import { handOver, purposeOf, usesProof } from '../../hand-over.ts';
import { receiptFor, receiptSeries } from '../../receipt.ts';
import { lockSeries } from '#modules/documents/door/facts/series.ts';
import { setOut } from '../../set-out.ts';
import { gravest, labelOf } from '#modules/documents/door/facts/matter.ts';
import { say } from '../../phrases/verbs.ts';
import { causes, rules } from './rules.ts';
import { type Input, input } from './schema.ts';
import type { HandsTx } from '../../tx.ts';
import { lending } from '../../permits.ts';

/** One signature at the desk for all copies a person takes: each goes on the carry-out he bears it on, in a circulation he
 * reads in, or as an approved loan. */
export const issue = defineProcedure({
  id: 'hands.issue',
  title: say('issue'),
  verb: { zh: '交付', en: 'Hand over' },
  desk: true,
  help: say('issue.help'),
  menu: 'none',
  clause: 'CARRIER-023',
  input,
  result: z.object({
    count: z.number(),
    receipt: z.object({ id: z.string(), no: z.string(), code: z.string() }).nullable(),
    movements: z.array(
      z.object({ carrier: z.string(), movement: z.string(), holding: z.string(), due_at: z.string() }),
    ),
  }),
  spends: lending,
  facts: async (wanted: Input, context: FactsContext<HandsTx>) => {
    const handings = await handingsOf(wanted, 'auto', context);
    if (!handings) return undefined;
    const copies = handings.map((one) => one.copy);
    const circulations = handings.flatMap((one) =>
      one.route === 'read' && one.circulation ? [one.circulation.id] : [],
    );
    const rounds = await roundsOf(context.tx, context.unit.id, circulations);
    const named = await namesOf(context, wanted.bearers ?? []);
    const charge = wanted.keeper ? [wanted.keeper] : [];
    const found = (await holdersOf(context.tx, context.unit.id, charge, context.now)).get(wanted.keeper ?? '');
    const keeper = found?.state === 'active' ? found : null;
    const numbered = wanted.signs !== undefined || wanted.drawn !== undefined;
    const year = context.now.slice(0, 4);
    const standing = numbered ? await lockSeries(context.tx, context.unit.id, [receiptSeries(year)]) : null;
    const strays = await knownStrays(context.tx, context.unit.id, copies);
    return { handings, rounds, strays, named, keeper, standing, matter: gravest(copies), label: labelOf(copies) };
  },
  rules,
  causes,
  foretells: (ask) => ({
    handings: ask.handings.map((one) => ({
      carrier: one.copy.id,
      route: one.route,
      due_at: one.terms.due,
      case_no: one.permit?.no ?? null,
      purpose: one.permit || one.journey ? purposeOf(one, ask.input) : null,
    })),
  }),
  onRefused: straysOfHanding,
  object: ({ input }) => ({ table: 'person', id: input.person }),
  effects: (ask, { newId }) => {
    const { handings } = ask;
    const { receipt, ops } = receiptFor(ask, ask.standing, newId);
    const { effects, handed } = handOver(ask, newId, ask.rounds, receipt);
    return {
      effects: [...setOut(ask), ...ops, ...effects],
      clauses: [
        'CARRIER-002',
        'CARRIER-023',
        ...(handings.some((one) => one.journey) ? (['CARRIER-053'] as const) : []),
      ],
      result: {
        count: handed.length,
        receipt,
        movements: handed.map(({ carrier, movement, holding, due_at }) => ({ carrier, movement, holding, due_at })),
      },
      actedAt: instantIn(ask.input.acted_at) ?? undefined,
      ...usesProof(ask.handings),
    };
  },
});
