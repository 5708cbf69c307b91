import { z } from 'zod';

export const input = z.strictObject({
  incident: z.string().min(1),
  measures: z.string().max(4000).optional(),
  conclusion: z.string().max(4000).optional(),
});
export type Input = z.infer<typeof input>;
