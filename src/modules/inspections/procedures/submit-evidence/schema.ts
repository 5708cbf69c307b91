import { z } from 'zod';

export const input = z.strictObject({
  finding: z.string().min(1),
  evidence: z.string().max(4000).optional(),
});
export type Input = z.infer<typeof input>;
