import { z } from 'zod';

export const input = z.strictObject({
  deputy: z.string().min(1).meta({ 'x-widget': 'person' }),
  until: z.iso.datetime().optional(),
  reason: z.string().max(500).optional(),
});
export type Input = z.infer<typeof input>;
