import { registryHand } from '#kernel/custody.ts';
import { insert, type RowOp, update } from '#kernel/effect.ts';
import { labelIn } from '#kernel/label.ts';
import type { EffectContext, Outcome } from '#kernel/procedure.ts';
import type { Ask } from '#kernel/verdict.ts';
import type { MakeFacts } from '../../facts/printing.ts';
import { newCarriers } from '../../door/new-carriers.ts';
import { say } from '../../phrases/copying.ts';
import { document, printOrder } from '#modules/documents/index.ts';
import { copyRun } from '../../tables.ts';
import { madeKind } from '#modules/documents/door/taking-forms.ts';
import { good } from './rules.ts';
import type { Input } from './schema.ts';

type MakeAsk = Ask<MakeFacts, Input>;

/** Every good copy is numbered after the last one of the document and lies in the registry. */
export function effects(ask: MakeAsk, { newId }: EffectContext): Outcome {
  const { order, input, actor, at, lastNo } = ask;
  const owner = ask.document;
  const count = good(input);
  const first = lastNo + 1;
  const made = newCarriers(
    {
      documentId: owner.id,
      numbers: Array.from({ length: count }, (_, n) => first + n),
      label: labelIn(owner),
      from: registryHand,
      step: order.form ?? 'make',
      by: actor.id,
      at,
      caseId: order.case_id,
      set: {
        kind: owner.kind,
        pages: input.pages ?? null,
        place_id: input.place ?? null,
        operator_id: input.operator ?? actor.id,
        ...stampedAs(ask, count),
      },
    },
    ask.codes,
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
      ...copying(ask, { id: newId(), first, count }),
    ],
    object: { table: 'print_order', id: order.id },
    clauses: ['CARRIER-002', 'CARRIER-037'],
    result: { id: order.id, first_no: first, carriers: made.carriers },
    ...(input.acted_at ? { actedAt: at } : {}),
  };
}

/** CARRIER-030, CARRIER-031: what is reproduced of another body's paper is a copy of it, stamped, and collected on its day. */
function stampedAs({ order, original, unit, at, paperDay }: MakeAsk, copies: number) {
  if (!order.form || !original) return {};
  const form = say(`field.form.${order.form}`);
  return {
    kind: madeKind[order.form],
    copy_of: original.id,
    copying_unit: unit.name,
    copied_at: at,
    stamp: say('stamp', { unit: unit.name, form, copies, date: paperDay }).zh,
    collect_by: order.collect_by,
  };
}

/** It stands in the register of copying besides. */
function copying(
  { order, original, input, actor, at, today }: MakeAsk,
  { id, first, count }: { readonly id: string; readonly first: number; readonly count: number },
): RowOp[] {
  if (!order.form || !original) return [];
  const run = {
    id,
    document_id: order.document_id,
    carrier_id: original.id,
    case_id: order.case_id,
    form: order.form,
    copies: count,
    first_no: first,
    purpose: order.purpose ?? '',
    waste: input.waste,
    waste_by: input.waste_by,
    operator_id: input.operator ?? actor.id,
    collect_by: order.collect_by ?? today,
    at,
  };
  return [insert(copyRun, run)];
}
