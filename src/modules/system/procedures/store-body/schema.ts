import { z } from 'zod';
import { shown } from '#kernel/form.ts';
import { say } from '../../phrases/content.ts';

const hex = /^[0-9a-f]{64}$/;

/** The file itself comes through the upload route; here stands what arrived. */
export const input = z.strictObject({
  document: z
    .string()
    .min(1)
    .meta(shown(say('field.document'), { widget: 'document' })),
  /** `text`, or the name of an attachment. */
  part: z
    .string()
    .min(1)
    .max(120)
    .default('text')
    .meta(shown(say('field.part'))),
  name: z
    .string()
    .min(1)
    .max(255)
    .meta(shown(say('field.name'))),
  /** Write over the newest version instead of making one more. */
  replace: z
    .boolean()
    .default(false)
    .meta(shown(say('field.replace'))),
  reason: z
    .string()
    .trim()
    .max(400)
    .optional()
    .meta(shown(say('field.reason'), { widget: 'long-text' })),
  upload: z
    .string()
    .max(64)
    .optional()
    .meta(shown(say('field.upload'))),
  sha256: z
    .string()
    .regex(hex)
    .optional()
    .meta(shown(say('field.sha256'))),
});
export type Input = z.infer<typeof input>;
