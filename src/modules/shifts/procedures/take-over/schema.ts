import { z } from 'zod';
import { shown } from '#kernel/form.ts';
import { id } from '#modules/documents/door/inputs.ts';
import { say } from '../../phrases/shifts.ts';

export const input = z.strictObject({
  close: id.meta(shown(say('field.close'), { widget: 'day_close' })),
  finding: z
    .string()
    .trim()
    .max(1000)
    .nullish()
    .meta(shown(say('field.taker_finding'))),
});
export type Input = z.infer<typeof input>;
