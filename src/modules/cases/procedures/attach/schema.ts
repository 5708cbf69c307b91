import { z } from 'zod';

export const input = z.strictObject({
  case: z.string().min(1),
  /** Number of the outside body's document. */
  document: z.string().max(200).optional(),
  /** Its date, 2026-08-01. */
  dated: z.iso.date(),
});
export type Input = z.infer<typeof input>;
