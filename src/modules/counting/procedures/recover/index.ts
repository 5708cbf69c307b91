import { meet } from '#kernel/obligation.ts';
import { openObligations } from '#kernel/obligation-facts.ts';
import { defineProcedure, type FactsContext } from '#kernel/procedure.ts';
import { copyOf } from '#modules/documents/door/facts/copy.ts';
import { instantIn } from '#modules/documents/door/facts/instant.ts';
import { outOf } from '#modules/hands/door/facts/out.ts';
import { labelOf, matterOf } from '#modules/documents/door/facts/matter.ts';
import { takeBack } from '#modules/hands/door/take-back.ts';
import { searched } from '../../clocks.ts';
import { openMissing, recovered } from '../../recovered.ts';
import { say } from '../../phrases/inventory.ts';
import { approval, causes, rules } from './rules.ts';
import { type Input, input } from './schema.ts';
import type { CountingTx } from '../../tx.ts';

/** What was missing is back in the registry, a secret once a second person has seen it; whoever had it when it was lost is quit of it. */
export const recover = defineProcedure({
  id: 'counting.recover',
  title: say('recover'),
  verb: { zh: '找回', en: 'Found' },
  help: say('recover.help'),
  menu: ['registry_clerk', 'secrecy_officer'],
  clause: 'CARRIER-057',
  input,
  facts: async ({ carrier }: Input, context: FactsContext<CountingTx>) => {
    const { tx, unit, actor } = context;
    const copy = await copyOf(tx, unit.id, carrier);
    if (!copy) return undefined;
    const out = await outOf(tx, unit.id, [carrier]);
    const searches = await openObligations(tx, unit.id, searched, carrier);
    const strays = await openMissing(context, carrier);
    const desk = actor.designated;
    return { copy, out: out(carrier), desk, searches, strays, matter: matterOf(copy), label: labelOf([copy]) };
  },
  rules,
  causes,
  approval,
  object: ({ copy }) => ({ table: 'carrier', id: copy.id }),
  effects: ({ copy, out, searches, strays, input, actor, now }, { newId }) => ({
    effects: [
      ...takeBack(
        { copy, out, by: actor.id, at: now, acted: instantIn(input.acted_at), note: input.note, step: 'inventory' },
        newId,
      ).ops,
      ...meet(searches, actor.id, now),
      ...recovered(strays, actor.id, now),
    ],
    clauses: ['CARRIER-002', 'CARRIER-057'],
    result: { id: copy.id },
    actedAt: instantIn(input.acted_at) ?? undefined,
  }),
});
