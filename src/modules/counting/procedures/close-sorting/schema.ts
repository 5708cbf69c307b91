import { z } from 'zod';
import { shown } from '#kernel/form.ts';
import { id } from '#modules/documents/door/inputs.ts';
import { say } from '../../phrases/inventory.ts';

export const input = z.strictObject({
  department: id.meta(shown(say('field.department'), { widget: 'department' })),
  /** Left empty: the oldest that is due. */
  period: z
    .string()
    .max(20)
    .nullish()
    .meta(shown(say('field.period'), { widget: 'text' })),
  /** Read off each copy the department has; the figures follow from them and from the books. */
  codes: z
    .array(z.string().trim().min(1).max(64))
    .max(2000)
    .default([])
    .meta(shown(say('field.codes'))),
  note: z
    .string()
    .trim()
    .max(500)
    .nullish()
    .meta(shown(say('field.note'))),
});
export type Input = z.infer<typeof input>;
