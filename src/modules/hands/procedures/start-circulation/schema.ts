import { z } from 'zod';
import { shown } from '#kernel/form.ts';
import { carrierInput, documentInput } from '#modules/documents/door/inputs.ts';
import { actedInput, noteInput, peopleInput } from '#modules/documents/door/inputs-hands.ts';
import { field } from '../../phrases/fields.ts';

export const input = z.strictObject({
  document: documentInput,
  /** Which copy goes round; without it the first free one. */
  carrier: carrierInput.optional(),
  readers: peopleInput.meta(shown(field('readers'), { widget: 'person' })),
  note: noteInput,
  acted_at: actedInput,
});
export type Input = z.infer<typeof input>;
