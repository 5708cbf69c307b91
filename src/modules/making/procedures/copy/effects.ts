import { registryHand } from '#kernel/custody.ts';
import { insert, update } from '#kernel/effect.ts';
import { labelIn } from '#kernel/label.ts';
import type { EffectContext, Outcome } from '#kernel/procedure.ts';
import { newCarriers } from '../../door/new-carriers.ts';
import { say } from '../../phrases/copying.ts';
import { document } from '#modules/documents/index.ts';
import { copyRun } from '../../tables.ts';
import { madeKind } from '#modules/documents/door/taking-forms.ts';
import type { CopyAsk } from './rules.ts';

/** CARRIER-030, CARRIER-031: every copy is a numbered carrier with the original's label, stamped, due to be collected. */
export function effects(ask: CopyAsk, context: EffectContext): Outcome {
  const { carrier, wanted, actor, at, unit, lastNo, codes, input } = ask;
  const { newId } = context;
  const { id: document_id, copies_made } = ask.document;
  const { copies, form } = wanted;
  const operator_id = wanted.operator ?? actor.id;
  const collect_by = wanted.collect_by ?? ask.today;
  // A stamp is part of the paper: it is written in Chinese whatever the language of the screen.
  const stamp = say('stamp', { unit: unit.name, form: say(`field.form.${form}`), copies, date: ask.paperDay }).zh;
  const caseId = context.case?.id ?? null;
  const made = newCarriers(
    {
      documentId: document_id,
      numbers: Array.from({ length: copies }, (_, n) => lastNo + 1 + n),
      label: labelIn(carrier),
      from: registryHand,
      step: form,
      by: actor.id,
      at,
      caseId,
      set: {
        kind: madeKind[form],
        pages: form === 'copy' ? carrier.pages : null,
        copy_of: carrier.id,
        copying_unit: unit.name,
        copied_at: at,
        operator_id,
        stamp,
        collect_by,
      },
    },
    codes,
    newId,
  );
  const id = newId();
  const run = {
    id,
    document_id,
    carrier_id: carrier.id,
    case_id: caseId,
    form,
    copies,
    first_no: lastNo + 1,
    purpose: wanted.purpose ?? '',
    waste: wanted.waste,
    waste_by: wanted.waste_by,
    operator_id,
    collect_by,
    at,
  };
  return {
    effects: [
      update(document, document_id, { copies_made: copies_made + copies }, { copies_made }),
      insert(copyRun, run),
      ...made.ops,
    ],
    object: { table: 'copy_run', id },
    clauses: ['CARRIER-002', 'CARRIER-030', 'CARRIER-031'],
    result: { id, stamp, carriers: made.carriers },
    ...(input.acted_at ? { actedAt: at } : {}),
  };
}
