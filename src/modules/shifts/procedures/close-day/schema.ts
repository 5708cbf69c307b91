import { z } from 'zod';
import { shown } from '#kernel/form.ts';
import { id } from '#modules/documents/door/inputs.ts';
import { say } from '../../phrases/shifts.ts';

export const input = z.strictObject({
  taker: id.meta(shown(say('field.taker'), { widget: 'person' })),
  /** What the page showed to whoever signs: if it is no longer so, he has signed for something else. */
  stock: z
    .number()
    .int()
    .min(0)
    .nullish()
    .meta(shown(say('field.stock'))),
  finding: z
    .string()
    .trim()
    .max(1000)
    .nullish()
    .meta(shown(say('field.finding'))),
});
export type Input = z.infer<typeof input>;
