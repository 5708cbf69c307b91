import { z } from 'zod';
import { shown } from '#kernel/form.ts';
import { caseInput } from '../../fields.ts';
import { say } from '../../phrases.ts';

export const input = z.strictObject({
  case: caseInput,
  reason: z
    .string()
    .max(2000)
    .optional()
    .meta(shown(say('field.reason'))),
});
export type Input = z.infer<typeof input>;
