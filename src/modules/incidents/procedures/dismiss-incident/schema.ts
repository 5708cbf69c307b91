import { z } from 'zod';

export const input = z.strictObject({
  incident: z.string().min(1),
  reason: z.string().trim().max(1000).optional(),
});
export type Input = z.infer<typeof input>;
