import { z } from 'zod';
import { evidenceField } from '#kernel/evidence-field.ts';
import { say } from '../../phrases.ts';

export const input = z.strictObject({
  finding: z
    .string()
    .min(1)
    .meta({ 'x-title': say('field.finding'), 'x-widget': 'finding' }),
  evidence: z
    .string()
    .max(4000)
    .optional()
    .meta({ 'x-title': say('field.evidence') }),
  /** The file that proves it, handed in for this finding. */
  evidence_id: evidenceField,
});
export type Input = z.infer<typeof input>;
