import { z } from 'zod';

export const input = z.strictObject({
  case: z.string().min(1),
  opinion: z.string().max(2000).optional(),
});
export type Input = z.infer<typeof input>;
