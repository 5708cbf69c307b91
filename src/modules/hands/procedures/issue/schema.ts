import { z } from 'zod';
import { shown } from '#kernel/form.ts';
import { id } from '#modules/documents/door/inputs.ts';
import {
  actedInput,
  carriersInput,
  dueInput,
  idCheckedInput,
  lineInput,
  peopleInput,
  personInput,
  purposeInput,
  receivedByInput,
  signatureInput,
} from '#modules/documents/door/inputs-hands.ts';
import { evidenceField } from '#kernel/evidence-field.ts';
import { field } from '../../phrases/fields.ts';

export const input = z.strictObject({
  person: personInput,
  carriers: carriersInput,
  purpose: purposeInput,
  due_at: dueInput,
  id_checked: idCheckedInput,
  signature: signatureInput,
  /** CARRIER-023: he signs on the slip that is printed for him; until it is scanned back the receipt is owed. */
  signs: z
    .enum(['slip'])
    .optional()
    .meta(shown(field('signs'), { widget: 'choice', names: { slip: field('signs.slip') } })),
  /** CARRIER-023: what he has drawn on the screen of the desk, kept as evidence. */
  drawn: evidenceField.meta(shown(field('drawn'), { widget: 'evidence' })),
  received_by: receivedByInput,
  /** CARRIER-052: who goes along with what leaves the house, each by his own badge. */
  bearers: peopleInput
    .max(20)
    .nullish()
    .meta(shown(field('going-along'), { widget: 'person' })),
  keeper: id.nullish().meta(shown(field('keeper'), { widget: 'person' })),
  case_no: lineInput.nullish().meta(shown(field('case_no'))),
  acted_at: actedInput,
});
export type Input = z.infer<typeof input>;
