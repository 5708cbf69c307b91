import { z } from 'zod';
import { shown } from '#kernel/form.ts';
import { say } from '../../phrases.ts';

export const input = z.strictObject({
  meeting: z
    .string()
    .min(1)
    .meta(shown(say('field.meeting'), { widget: 'meeting' })),
  reason: z
    .string()
    .trim()
    .max(500)
    .optional()
    .meta(shown(say('field.early_reason'))),
});
export type Input = z.infer<typeof input>;
