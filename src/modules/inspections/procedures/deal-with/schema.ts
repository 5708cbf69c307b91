import { z } from 'zod';
import { shown } from '#kernel/form.ts';
import { say } from '../../phrases.ts';

export const input = z.strictObject({
  finding: z
    .string()
    .min(1)
    .meta(shown(say('field.finding'), { widget: 'finding' })),
  measure: z
    .string()
    .trim()
    .max(1000)
    .optional()
    .meta(shown(say('field.measure'), { widget: 'long-text' })),
});
export type Input = z.infer<typeof input>;
