import { z } from 'zod';
import { evidenceField } from '#kernel/evidence-field.ts';

export const input = z.strictObject({
  case: z.string().min(1),
  /** The outside body's letter, handed in for this case. */
  evidence_id: evidenceField,
});
export type Input = z.infer<typeof input>;
