import { z } from 'zod';
import { shown } from '#kernel/form.ts';
import { say } from '../../phrases/tie.ts';

export const input = z.strictObject({
  tie: z
    .string()
    .min(1)
    .meta(shown(say('field.tie'), { widget: 'tie' })),
  reason: z
    .string()
    .trim()
    .max(400)
    .optional()
    .meta(shown(say('field.reason'))),
});
export type Input = z.infer<typeof input>;
