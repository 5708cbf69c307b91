import { z } from 'zod';
import { shown } from '#kernel/form.ts';
import { say } from '../../phrases.ts';

export const input = z.strictObject({
  inspection: z
    .string()
    .min(1)
    .meta(shown(say('field.inspection'), { widget: 'inspection' })),
  summary: z
    .string()
    .max(4000)
    .optional()
    .meta(shown(say('field.summary'))),
});
export type Input = z.infer<typeof input>;
