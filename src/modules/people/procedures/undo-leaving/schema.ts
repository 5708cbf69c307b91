import { z } from 'zod';
import { say } from '../../phrases/post.ts';

export const input = z.strictObject({
  cooling_off: z
    .string()
    .min(1)
    .meta({ 'x-title': say('field.cooling_off'), 'x-widget': 'cooling_off' }),
  reason: z
    .string()
    .trim()
    .min(1)
    .max(200)
    .meta({ 'x-title': say('field.reason') }),
});
export type Input = z.infer<typeof input>;
