import { z } from 'zod';
import { evidenceField } from '#kernel/evidence-field.ts';
import { shown } from '#kernel/form.ts';
import { worded } from '#kernel/worded.ts';
import { say } from '../../phrases.ts';

export const input = z.strictObject({
  seal: z
    .string()
    .min(1)
    .meta(shown(say('field.seal'), { widget: 'seal' })),
  document: worded(200)
    .optional()
    .meta(shown(say('field.document'))),
  copies: z
    .int()
    .min(1)
    .max(1000)
    .default(1)
    .meta(shown(say('field.copies'))),
  purpose: z
    .string()
    .trim()
    .max(500)
    .optional()
    .meta(shown(say('field.purpose'))),
  /** The file the seal is to be put on, handed in beforehand. */
  evidence_id: evidenceField.meta(shown(say('field.file'), { widget: 'evidence' })),
});
export type Input = z.infer<typeof input>;
