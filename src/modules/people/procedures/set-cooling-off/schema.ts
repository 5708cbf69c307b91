import { z } from 'zod';
import { say } from '../../phrases/post.ts';

export const input = z.strictObject({
  cooling_off: z
    .string()
    .min(1)
    .meta({ 'x-title': say('field.cooling_off'), 'x-widget': 'cooling_off' }),
  ends_on: z.iso.date().meta({ 'x-title': say('field.ends_on') }),
  reason: z
    .string()
    .max(500)
    .optional()
    .meta({ 'x-title': say('field.reason') }),
});
export type Input = z.infer<typeof input>;
