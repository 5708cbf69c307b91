import { z } from 'zod';
import { shown } from '#kernel/form.ts';
import { carrierInput } from '../../inputs.ts';
import { actedInput, noteInput } from '../../inputs-hands.ts';
import { field } from '../../phrases/hand-fields.ts';

export const input = z.strictObject({
  carrier: carrierInput,
  pages: z
    .number()
    .int()
    .nonnegative()
    .nullish()
    .meta(shown(field('pages'))),
  /** One scan says that the copy is complete; only a doubt is said aloud. */
  pages_ok: z
    .boolean()
    .optional()
    .meta(shown(field('pages_ok'))),
  note: noteInput,
  acted_at: actedInput,
});
export type Input = z.infer<typeof input>;
