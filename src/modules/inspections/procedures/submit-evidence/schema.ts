import { z } from 'zod';
import { evidenceField } from '#kernel/evidence-field.ts';

export const input = z.strictObject({
  finding: z.string().min(1),
  evidence: z.string().max(4000).optional(),
  /** The file that proves it, handed in for this finding. */
  evidence_id: evidenceField,
});
export type Input = z.infer<typeof input>;
