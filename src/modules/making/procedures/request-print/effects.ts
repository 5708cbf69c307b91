import { insert } from '#kernel/effect.ts';
import type { EffectContext, Outcome } from '#kernel/procedure.ts';
import { isOfAnother } from '../../door/rules/reprint.ts';
import { printOrder } from '#modules/documents/index.ts';
import { copiesWanted } from '../../rules/ordered.ts';
import type { PrintAsk } from './rules.ts';

/** What is said of the reproduction of another body's paper; nothing of a paper of our own. */
function reproduced(document: PrintAsk['document'], { form, purpose, make_by, collect_by }: PrintAsk['input']) {
  return isOfAnother(document)
    ? { form: form ?? 'reprint', purpose: purpose ?? null, make_by: make_by ?? null, collect_by: collect_by ?? null }
    : { form: null, purpose: null, make_by: null, collect_by: null };
}

export function effects({ document, input, actor, now }: PrintAsk, context: EffectContext): Outcome {
  const id = context.newId();
  const row = {
    id,
    document_id: document.id,
    case_id: context.case?.id ?? null,
    copies: copiesWanted(input),
    recipients: input.recipients,
    kept: input.kept,
    ...reproduced(document, input),
    status: 'approved',
    first_no: null,
    waste: 0,
    waste_by: [],
    ordered_by: actor.id,
    department_id: actor.departmentId,
    ordered_at: now,
    made_by: null,
    made_at: null,
  } as const;
  return {
    effects: [insert(printOrder, row)],
    object: { table: 'print_order', id },
    clauses: ['CARRIER-037'],
    result: { id, copies: row.copies },
  };
}
