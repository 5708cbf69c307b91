import { z } from 'zod';
import { shown } from '#kernel/form.ts';
import { carrierInput, id } from '#modules/documents/door/inputs.ts';
import { actedInput, pagesInput, pagesOkInput } from '#modules/documents/door/inputs-hands.ts';
import { say } from '../../phrases/inventory.ts';

export const input = z.strictObject({
  carrier: carrierInput,
  /** Read off the copy itself. */
  code: z
    .string()
    .trim()
    .max(64)
    .nullish()
    .meta(shown(say('field.code'))),
  place: id.nullish().meta(shown(say('field.found-place'), { widget: 'place' })),
  pages: pagesInput,
  pages_ok: pagesOkInput,
  note: z
    .string()
    .trim()
    .max(500)
    .nullish()
    .meta(shown(say('field.note'))),
  acted_at: actedInput,
});
export type Input = z.infer<typeof input>;
