import { z } from 'zod';

export const input = z.strictObject({
  case: z.string().min(1),
  reason: z.string().max(2000).optional(),
});
export type Input = z.infer<typeof input>;
