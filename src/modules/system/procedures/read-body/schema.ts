import { z } from 'zod';
import { shown } from '#kernel/form.ts';
import { say } from '../../phrases/content.ts';

export const input = z.strictObject({
  body: z
    .string()
    .min(1)
    .meta(shown(say('field.body'), { widget: 'body' })),
});
export type Input = z.infer<typeof input>;
