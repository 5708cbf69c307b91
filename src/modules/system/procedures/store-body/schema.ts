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
  part: z.string().min(1).max(120).default('text'),
  name: z.string().min(1).max(255),
  /** Write over the newest version instead of making one more. */
  replace: z.boolean().default(false),
  reason: z
    .string()
    .trim()
    .max(400)
    .optional()
    .meta(shown(say('field.reason'), { widget: 'long-text' })),
  upload: z.string().max(64).optional(),
  sha256: z.string().regex(hex).optional(),
});
export type Input = z.infer<typeof input>;
