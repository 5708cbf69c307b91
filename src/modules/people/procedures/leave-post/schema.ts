import { z } from 'zod';
import { evidenceField } from '#kernel/evidence-field.ts';

export const input = z.strictObject({
  person: z.string().min(1).meta({ 'x-widget': 'person' }),
  leaves_on: z.iso.date().optional(),
  /** The order that shows that he left so long ago, handed in for him. */
  evidence_id: evidenceField,
  destination: z.string().max(200).optional(),
});
export type Input = z.infer<typeof input>;
