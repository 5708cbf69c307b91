import { z } from 'zod';
import { shown } from '#kernel/form.ts';
import { document } from '../../fields.ts';
import { say } from '../../phrases/fields.ts';

export const input = z.strictObject({
  document,
  suggestion: z
    .string()
    .trim()
    .max(2000)
    .nullish()
    .meta(shown(say('field.suggestion'))),
});
export type Input = z.infer<typeof input>;
