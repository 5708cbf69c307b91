import { z } from 'zod';
import { shown } from '#kernel/form.ts';
import { id } from '#modules/documents/door/inputs.ts';
import { actedInput, pagesInput, pagesOkInput } from '#modules/documents/door/inputs-hands.ts';
import { say } from '../../phrases/recall.ts';

export const input = z.strictObject({
  list: id.meta(shown(say('field.list'), { widget: 'return_list' })),
  carrier: id.meta(shown(say('field.carrier'), { widget: 'carrier' })),
  pages: pagesInput,
  pages_ok: pagesOkInput,
  reason: z
    .string()
    .trim()
    .max(200)
    .nullish()
    .meta(shown(say('field.aside'))),
  acted_at: actedInput,
});
export type Input = z.infer<typeof input>;
