import { z } from 'zod';
import { shown } from '#kernel/form.ts';
import { carrierInput, id } from '#modules/documents/door/inputs.ts';
import { actedInput, noteInput, pagesInput, pagesOkInput } from '#modules/documents/door/inputs-hands.ts';
import { field } from '../../phrases/fields.ts';

export const input = z.strictObject({
  carrier: carrierInput,
  pages: pagesInput,
  pages_ok: pagesOkInput,
  /** Whoever brought it, where that is not he who had it. */
  brought_by: id.nullish().meta(shown(field('brought_by'), { widget: 'person' })),
  note: noteInput,
  acted_at: actedInput,
});
export type Input = z.infer<typeof input>;
