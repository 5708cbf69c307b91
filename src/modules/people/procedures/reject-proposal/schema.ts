import { z } from 'zod';
import { shown } from '#kernel/form.ts';
import { say } from '../../phrases/proposals.ts';

export const input = z.strictObject({
  proposal: z
    .string()
    .min(1)
    .meta(shown(say('field.proposal'), { widget: 'directory_proposal' })),
  reason: z
    .string()
    .trim()
    .max(400)
    .optional()
    .meta(shown(say('field.reason'))),
});
export type Input = z.infer<typeof input>;
