import { z } from 'zod';
import { shown } from '#kernel/form.ts';
import { id } from '#modules/documents/door/inputs.ts';
import { say } from '../../phrases/strays.ts';

export const input = z.strictObject({
  stray: id.meta(shown(say('field.stray'), { widget: 'stray' })),
  held_where: z
    .string()
    .trim()
    .max(200)
    .nullish()
    .meta(shown(say('field.held_where'))),
  doubted: z
    .boolean()
    .optional()
    .meta(shown(say('field.doubted'))),
});
export type Input = z.infer<typeof input>;
