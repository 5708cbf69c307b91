import { z } from 'zod';

export const input = z.strictObject({
  cooling_off: z.string().min(1),
  ends_on: z.iso.date(),
  reason: z.string().max(500).optional(),
});
export type Input = z.infer<typeof input>;
