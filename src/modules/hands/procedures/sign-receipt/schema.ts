import { z } from 'zod';
import { evidenceField } from '#kernel/evidence-field.ts';
import { shown } from '#kernel/form.ts';
import { id } from '#modules/documents/door/inputs.ts';
import { field } from '../../phrases/fields.ts';

export const input = z.strictObject({
  receipt: id.meta(shown(field('receipt'), { widget: 'loan_receipt' })),
  /** Read off the signed slip itself. */
  code: z
    .string()
    .trim()
    .max(64)
    .nullish()
    .meta(shown(field('receipt_code'))),
  drawn: evidenceField.meta(shown(field('drawn'), { widget: 'evidence' })),
});
export type Input = z.infer<typeof input>;
