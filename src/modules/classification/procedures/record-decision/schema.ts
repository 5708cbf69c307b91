import { z } from 'zod';
import { shown } from '#kernel/form.ts';
import { document, level, period, scope } from '../../fields.ts';
import { say } from '../../phrases/fields.ts';

export const input = z.strictObject({
  document,
  level,
  period,
  scope,
  letter_no: z
    .string()
    .trim()
    .max(100)
    .nullish()
    .meta(shown(say('field.letter_no'))),
  decided_on: z.iso
    .date()
    .nullish()
    .meta(shown(say('field.decided_on'), { widget: 'date' })),
});
export type Input = z.infer<typeof input>;
