import { z } from 'zod';
import { shown } from '#kernel/form.ts';
import { say } from '../../phrases.ts';

export const input = z.strictObject({
  item: z
    .string()
    .min(1)
    .meta(shown(say('field.item'), { widget: 'publication' })),
  title: z
    .string()
    .trim()
    .min(1)
    .max(200)
    .optional()
    .meta(shown(say('field.title'))),
  content: z
    .string()
    .trim()
    .min(1)
    .max(100_000)
    .optional()
    .meta(shown(say('field.content'), { widget: 'text' })),
});
export type Input = z.infer<typeof input>;
