import { plusHours } from '#kernel/civil.ts';
import { z } from 'zod';
import { setting } from '#kernel/parameter.ts';
import { raise } from '#kernel/obligation.ts';
import { defineProcedure, type FactsContext } from '#kernel/procedure.ts';
import { anyCopyOf } from '#modules/documents/door/facts/copy.ts';
import { holdersOf, veiled } from '#modules/documents/door/facts/holder.ts';
import { isRegistry } from '#modules/documents/door/rules/registry.ts';
import { instantIn } from '#modules/documents/door/facts/instant.ts';
import { labelOf, matterOf } from '#modules/documents/door/facts/matter.ts';
import { lending } from '../../permits.ts';
import { say } from '../../phrases/verbs.ts';
import { causes, approval, rules } from './rules.ts';
import { type Input, input } from './schema.ts';
import type { HandsTx } from '../../tx.ts';

/** A member of staff asks; the registry lends when the answer is yes. */
export const borrow = defineProcedure({
  id: 'hands.borrow',
  title: say('borrow'),
  help: say('borrow.help'),
  clause: 'CARRIER-021',
  input,
  result: z.object({ id: z.string(), approval: z.null() }),
  facts: async (wanted: Input, { tx, unit, actor, now, settings }: FactsContext<HandsTx>) => {
    const about = await anyCopyOf(tx, unit.id, wanted.document);
    const id = wanted.borrower ?? actor.id;
    const found = (await holdersOf(tx, unit.id, [id], now)).get(id);
    if (!about || !found) return undefined;
    const borrower = id === actor.id || isRegistry({ actor, settings }) ? found : veiled(found, about);
    const due = instantIn(wanted.due_at);
    const days = setting(settings, 'CARRIER-022.loan_days_max');
    const limit = plusHours(now, 24 * days);
    return { about, borrower, due, limit, until: due ?? limit, matter: matterOf(about), label: labelOf([about]) };
  },
  rules,
  causes,
  approval,
  permit: lending,
  object: ({ input }) => ({ table: 'document', id: input.document }),
  // Where nobody need agree, the registry only has to know that it is wanted.
  effects: ({ about, borrower, now }, { newId }) => ({
    effects: [
      raise({
        id: newId(),
        clause: 'CARRIER-021',
        to: { role: 'registry_clerk' },
        object: { table: 'document', id: about.document_id },
        kind: 'loan-asked',
        detail: { borrower: borrower.id },
        at: now,
      }),
    ],
    clauses: ['CARRIER-002'],
    result: { id: about.document_id, approval: null },
  }),
});
