import { z } from 'zod';
import { shown } from '#kernel/form.ts';
import { id } from '#modules/documents/door/inputs.ts';
import { actedInput, lineInput, peopleInput, signatureInput } from '#modules/documents/door/inputs-hands.ts';
import { field } from '../../phrases/fields.ts';

export const input = z.strictObject({
  carry_out: id.meta(shown(field('carry_out'), { widget: 'carry_out' })),
  /** CARRIER-052: the badges of those who leave, the one who takes the copies first; without them the first approved. */
  bearers: peopleInput
    .max(20)
    .nullish()
    .meta(shown(field('leaving'), { widget: 'person' })),
  case_no: lineInput.nullish().meta(shown(field('case_no'))),
  keeper: id.nullish().meta(shown(field('keeper'), { widget: 'person' })),
  signature: signatureInput,
  acted_at: actedInput,
});
export type Input = z.infer<typeof input>;
