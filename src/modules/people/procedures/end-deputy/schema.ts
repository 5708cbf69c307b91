import { z } from 'zod';
import { say } from '../../phrases/appointments.ts';

export const input = z.strictObject({
  deputy: z
    .string()
    .min(1)
    .meta({ 'x-title': say('field.deputy'), 'x-widget': 'deputy' }),
});
export type Input = z.infer<typeof input>;
