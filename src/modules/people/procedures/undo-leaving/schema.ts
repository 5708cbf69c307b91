import { z } from 'zod';

export const input = z.strictObject({
  cooling_off: z.string().min(1),
  reason: z.string().trim().min(1).max(200),
});
export type Input = z.infer<typeof input>;
