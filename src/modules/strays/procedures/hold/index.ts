import { update } from '#kernel/effect.ts';
import { defineProcedure, type FactsContext } from '#kernel/procedure.ts';
import { strayFacts } from '../../door/stray-facts.ts';
import { say } from '../../phrases/strays.ts';
import { stray } from '../../tables.ts';
import type { StraysTx } from '../../tx.ts';
import { rules } from './rules.ts';
import { type Input, input } from './schema.ts';

/** The thing itself lies apart; what it is the secrecy office finds out. */
export const hold = defineProcedure({
  id: 'strays.hold',
  title: say('hold'),
  verb: { zh: '扣下', en: 'Hold' },
  help: say('hold.help'),
  menu: ['registry_clerk', 'secrecy_officer'],
  clause: 'CARRIER-057',
  input,
  facts: (wanted: Input, context: FactsContext<StraysTx>) => strayFacts(wanted.stray, context),
  rules,
  object: ({ stray: { id } }) => ({ table: 'stray', id }),
  effects: ({ stray: of, input, actor, now }) => ({
    effects: [
      update(
        stray,
        of.id,
        {
          status: 'held',
          held_by: actor.id,
          held_at: now,
          held_where: input.held_where ?? null,
          doubted: input.doubted ?? false,
        },
        { status: 'open' },
      ),
    ],
    clauses: ['CARRIER-057'],
    result: { id: of.id },
  }),
});
