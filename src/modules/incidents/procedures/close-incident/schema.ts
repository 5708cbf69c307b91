import { z } from 'zod';
import { say } from '../../phrases.ts';

export const input = z.strictObject({
  incident: z
    .string()
    .min(1)
    .meta({ 'x-title': say('field.incident'), 'x-widget': 'incident' }),
  measures: z
    .string()
    .max(4000)
    .optional()
    .meta({ 'x-title': say('field.measures') }),
  conclusion: z
    .string()
    .max(4000)
    .optional()
    .meta({ 'x-title': say('field.conclusion') }),
});
export type Input = z.infer<typeof input>;
