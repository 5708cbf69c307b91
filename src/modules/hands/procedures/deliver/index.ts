import { z } from 'zod';
import { defineProcedure, type FactsContext } from '#kernel/procedure.ts';
import { circulationAt } from '../../facts/circulation.ts';
import { handingsOf } from '../../facts/handing.ts';
import { instantIn } from '#modules/documents/door/facts/instant.ts';
import { roundsOf } from '../../door/facts/out.ts';
import { knownStrays } from '#modules/strays/door/facts.ts';
import { straysOfHanding } from '../../door/heard.ts';
import { handOver, usesProof } from '../../hand-over.ts';
import { gravest, labelOf } from '#modules/documents/door/facts/matter.ts';
import { say } from '../../phrases/verbs.ts';
import { causes, rules } from './rules.ts';
import { type Input, input } from './schema.ts';
import type { HandsTx } from '../../tx.ts';

export const deliver = defineProcedure({
  id: 'hands.deliver',
  title: say('deliver'),
  verb: { zh: '送阅', en: 'Deliver' },
  desk: true,
  help: say('deliver.help'),
  menu: ['registry_clerk', 'secrecy_officer'],
  clause: 'CARRIER-010',
  input,
  result: z.object({ id: z.string(), movement: z.string(), person: z.string(), due_at: z.string() }),
  facts: async (wanted: Input, context: FactsContext<HandsTx>) => {
    const { tx, unit } = context;
    const found = await circulationAt(tx, unit.id, wanted);
    const person = wanted.person ?? found?.readers.find((one) => !found.done.includes(one));
    const carrier = found?.carrier_id ?? wanted.carrier;
    if (!person || !carrier) return undefined;
    const { received_by, acted_at } = wanted;
    const handings = await handingsOf({ carriers: [carrier], person, received_by, acted_at }, 'read', context);
    if (!handings) return undefined;
    const copies = handings.map((one) => one.copy);
    const rounds = found ? await roundsOf(tx, unit.id, [found.id]) : [];
    const strays = await knownStrays(tx, unit.id, copies);
    return { handings, rounds, strays, matter: gravest(copies), label: labelOf(copies) };
  },
  rules,
  causes,
  onRefused: straysOfHanding,
  object: ({ handings }) => (handings[0] ? { table: 'carrier', id: handings[0].copy.id } : null),
  effects: (ask, { newId }) => {
    const { effects, handed } = handOver(ask, newId, ask.rounds);
    const [one] = handed;
    return {
      effects,
      clauses: ['CARRIER-002', 'CARRIER-010'],
      result: {
        id: one?.holding ?? '',
        movement: one?.movement ?? '',
        person: ask.handings[0]?.reader.id ?? '',
        due_at: one?.due_at ?? '',
      },
      actedAt: instantIn(ask.input.acted_at) ?? undefined,
      ...usesProof(ask.handings),
    };
  },
});
