import { z } from 'zod';

export const input = z.strictObject({
  finding: z.string().min(1),
  accepted: z.boolean().default(true),
  opinion: z.string().max(2000).optional(),
});
export type Input = z.infer<typeof input>;
