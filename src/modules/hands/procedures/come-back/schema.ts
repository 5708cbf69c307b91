import { z } from 'zod';
import { shown } from '#kernel/form.ts';
import { id } from '#modules/documents/door/inputs.ts';
import { actedInput, carriersInput, noteInput } from '#modules/documents/door/inputs-hands.ts';
import { field } from '../../phrases/fields.ts';

export const input = z.strictObject({
  carry_out: id.meta(shown(field('carry_out'), { widget: 'carry_out' })),
  /** Those that came back; without it all that are out. */
  carriers: carriersInput.optional(),
  pages_ok: z
    .boolean()
    .optional()
    .meta(shown(field('pages_ok'))),
  note: noteInput,
  acted_at: actedInput,
});
export type Input = z.infer<typeof input>;
