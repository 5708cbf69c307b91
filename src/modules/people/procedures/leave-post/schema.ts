import { z } from 'zod';
import { evidenceField } from '#kernel/evidence-field.ts';
import { say } from '../../phrases/post.ts';

export const input = z.strictObject({
  person: z
    .string()
    .min(1)
    .meta({ 'x-title': say('field.person'), 'x-widget': 'person' }),
  leaves_on: z.iso
    .date()
    .optional()
    .meta({ 'x-title': say('field.leaves_on') }),
  /** The order that shows that he left so long ago, handed in for him. */
  evidence_id: evidenceField,
  destination: z
    .string()
    .max(200)
    .optional()
    .meta({ 'x-title': say('field.destination') }),
});
export type Input = z.infer<typeof input>;
