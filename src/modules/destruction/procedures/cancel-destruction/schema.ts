import { z } from 'zod';
import { shown } from '#kernel/form.ts';
import { id } from '#modules/documents/door/inputs.ts';
import { actedInput } from '#modules/documents/door/inputs-hands.ts';
import { say } from '../../phrases/destruction.ts';

export const input = z.strictObject({
  list: id.meta(shown(say('field.list'), { widget: 'destruction_list' })),
  reason: z
    .string()
    .trim()
    .max(500)
    .nullish()
    .meta(shown(say('field.note'))),
  acted_at: actedInput,
});
export type Input = z.infer<typeof input>;
