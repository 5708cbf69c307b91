import { z } from 'zod';
import type { FactsContext } from '#kernel/procedure.ts';
import { defineProcedure } from '#kernel/procedure.ts';
import { handingsOf } from '../../facts/handing.ts';
import { instantIn } from '#modules/documents/door/facts/instant.ts';
import { knownStrays } from '#modules/strays/door/facts.ts';
import { straysOfHanding } from '../../door/heard.ts';
import { handOver, usesProof } from '../../hand-over.ts';
import { gravest, labelOf } from '#modules/documents/door/facts/matter.ts';
import { say } from '../../phrases/verbs.ts';
import { causes, rules } from './rules.ts';
import { type Input, input } from './schema.ts';
import type { HandsTx } from '../../tx.ts';
import { lending } from '../../permits.ts';

export const lend = defineProcedure({
  id: 'hands.lend',
  title: say('lend'),
  verb: { zh: '交付', en: 'Hand over' },
  desk: true,
  help: say('lend.help'),
  menu: ['registry_clerk', 'secrecy_officer'],
  clause: 'CARRIER-023',
  input,
  result: z.object({ id: z.string(), movement: z.string(), due_at: z.string() }),
  spends: lending,
  facts: async (wanted: Input, context: FactsContext<HandsTx>) => {
    const handings = await handingsOf({ ...wanted, carriers: [wanted.carrier] }, 'loan', context);
    if (!handings) return undefined;
    const copies = handings.map((one) => one.copy);
    const strays = await knownStrays(context.tx, context.unit.id, copies);
    return { handings, strays, matter: gravest(copies), label: labelOf(copies) };
  },
  rules,
  causes,
  onRefused: straysOfHanding,
  object: ({ input }) => ({ table: 'carrier', id: input.carrier }),
  effects: (ask, { newId }) => {
    const { effects, handed } = handOver(ask, newId);
    const [one] = handed;
    return {
      effects,
      clauses: ['CARRIER-002', 'CARRIER-023'],
      result: { id: one?.holding ?? '', movement: one?.movement ?? '', due_at: one?.due_at ?? '' },
      actedAt: instantIn(ask.input.acted_at) ?? undefined,
      ...usesProof(ask.handings),
    };
  },
});
