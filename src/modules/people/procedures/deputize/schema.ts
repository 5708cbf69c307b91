import { z } from 'zod';
import { say } from '../../phrases/appointments.ts';

export const input = z.strictObject({
  deputy: z
    .string()
    .min(1)
    .meta({ 'x-title': say('field.deputy'), 'x-widget': 'person' }),
  until: z.iso
    .datetime()
    .optional()
    .meta({ 'x-title': say('field.until') }),
  reason: z
    .string()
    .max(500)
    .optional()
    .meta({ 'x-title': say('field.reason') }),
});
export type Input = z.infer<typeof input>;
