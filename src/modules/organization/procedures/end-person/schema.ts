import { z } from 'zod';

export const input = z.strictObject({
  person: z.string().min(1).meta({ 'x-widget': 'person' }),
  reason: z.string().trim().min(1).max(200),
});
export type Input = z.infer<typeof input>;
