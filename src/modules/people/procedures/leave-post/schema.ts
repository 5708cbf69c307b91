import { z } from 'zod';
import { say } from '../../phrases/post.ts';

export const input = z.strictObject({
  person: z.string().min(1).meta({ 'x-widget': 'person' }),
  leaves_on: z.iso.date().optional(),
  /** What shows that he left so long ago: number and date of the order. */
  evidence: z
    .string()
    .trim()
    .max(200)
    .optional()
    .meta({ 'x-title': say('field.evidence') }),
  destination: z.string().max(200).optional(),
});
export type Input = z.infer<typeof input>;
