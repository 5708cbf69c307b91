import { z } from 'zod';
import { shown } from '#kernel/form.ts';
import { document } from '../../fields.ts';
import { say } from '../../phrases/fields.ts';

export const input = z.strictObject({
  document,
  body: z
    .string()
    .trim()
    .max(200)
    .nullish()
    .meta(shown(say('field.body'))),
  letter_no: z
    .string()
    .trim()
    .max(100)
    .nullish()
    .meta(shown(say('field.letter_no'))),
  sent_on: z.iso
    .date()
    .nullish()
    .meta(shown(say('field.sent_on'), { widget: 'date' })),
});
export type Input = z.infer<typeof input>;
