import { z } from 'zod';
import { evidenceField } from '#kernel/evidence-field.ts';
import { shown } from '#kernel/form.ts';
import { sealing } from '../../permits.ts';
import { say } from '../../phrases.ts';

export const input = z.strictObject({
  seal: z
    .string()
    .min(1)
    .meta(shown(say('field.seal'), { widget: 'seal' })),
  /** The approved request; without it one of this seal that can be used. */
  request: z
    .string()
    .optional()
    .meta(shown(say('field.case'), { widget: 'case', permit: sealing })),
  copies: z
    .int()
    .min(1)
    .max(1000)
    .default(1)
    .meta(shown(say('field.copies'))),
  /** The file as it lies before the keeper now. */
  evidence_id: evidenceField.meta(shown(say('field.file'), { widget: 'evidence' })),
});
export type Input = z.infer<typeof input>;
