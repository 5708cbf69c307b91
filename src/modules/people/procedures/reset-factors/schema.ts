import { z } from 'zod';
import { say } from '../../phrases/appointments.ts';

export const input = z.strictObject({
  person: z
    .string()
    .min(1)
    .meta({ 'x-title': say('field.person'), 'x-widget': 'person' }),
});
export type Input = z.infer<typeof input>;
