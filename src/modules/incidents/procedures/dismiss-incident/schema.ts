import { z } from 'zod';
import { say } from '../../phrases.ts';

export const input = z.strictObject({
  incident: z
    .string()
    .min(1)
    .meta({ 'x-title': say('field.incident'), 'x-widget': 'incident' }),
  reason: z
    .string()
    .trim()
    .max(1000)
    .optional()
    .meta({ 'x-title': say('field.reason') }),
});
export type Input = z.infer<typeof input>;
