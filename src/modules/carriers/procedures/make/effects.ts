import { registryHand } from '#kernel/custody.ts';
import { update } from '#kernel/effect.ts';
import { labelIn } from '#kernel/label.ts';
import type { EffectContext, Outcome } from '#kernel/procedure.ts';
import type { Ask } from '#kernel/verdict.ts';
import { instantIn } from '../../facts/instant.ts';
import type { OrderFacts } from '../../facts/making.ts';
import { newCarriers } from '../../new-carriers.ts';
import { document, printOrder } from '../../tables.ts';
import { good } from './rules.ts';
import type { Input } from './schema.ts';

/** Every good copy is numbered after the last one of the document and lies in the registry. */
export function effects(ask: Ask<OrderFacts, Input>, { newId }: EffectContext): Outcome {
  const { order, input, actor, now, lastNo, standing } = ask;
  const owner = ask.document;
  const at = instantIn(input.acted_at) ?? now;
  const count = good(input);
  const first = lastNo + 1;
  const made = newCarriers(
    {
      documentId: owner.id,
      numbers: Array.from({ length: count }, (_, n) => first + n),
      label: labelIn(owner),
      from: registryHand,
      step: 'make',
      by: actor.id,
      at,
      caseId: order.case_id,
      set: {
        kind: owner.kind,
        pages: input.pages ?? null,
        place_id: input.place ?? null,
        operator_id: input.operator ?? actor.id,
      },
    },
    standing,
    newId,
  );
  const done = {
    status: 'made',
    first_no: first,
    waste: input.waste,
    waste_by: input.waste_by,
    made_by: actor.id,
    made_at: at,
  } as const;
  return {
    effects: [
      update(document, owner.id, { copies_made: owner.copies_made + count }, { copies_made: owner.copies_made }),
      update(printOrder, order.id, done, { status: 'approved' }),
      ...made.ops,
    ],
    object: { table: 'print_order', id: order.id },
    clauses: ['CARRIER-002', 'CARRIER-037'],
    result: { id: order.id, first_no: first, carriers: made.carriers },
    actedAt: instantIn(input.acted_at) ?? undefined,
  };
}
