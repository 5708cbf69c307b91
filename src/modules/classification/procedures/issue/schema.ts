import { z } from 'zod';
import { shown } from '#kernel/form.ts';
import { worded } from '#kernel/worded.ts';
import { document } from '../../fields.ts';
import { say } from '../../phrases/fields.ts';

export const input = z.strictObject({
  document,
  doc_no: worded(100)
    .nullish()
    .meta(shown(say('field.doc_no'))),
  /** Today when absent. */
  issued_on: z.iso
    .date()
    .nullish()
    .meta(shown(say('field.issued_on'), { widget: 'date' })),
});
export type Input = z.infer<typeof input>;
