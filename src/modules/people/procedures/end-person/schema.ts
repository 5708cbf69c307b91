import { z } from 'zod';
import { say } from '../../phrases/appointments.ts';

export const input = z.strictObject({
  person: z
    .string()
    .min(1)
    .meta({ 'x-title': say('field.person'), 'x-widget': 'person' }),
  reason: z
    .string()
    .trim()
    .min(1)
    .max(200)
    .meta({ 'x-title': say('field.reason') }),
});
export type Input = z.infer<typeof input>;
