import { z } from 'zod';
import { shown } from '#kernel/form.ts';
import { carrierInput } from '../../inputs.ts';
import { say } from '../../phrases/inventory.ts';

export const input = z.strictObject({
  carrier: carrierInput,
  note: z
    .string()
    .trim()
    .max(500)
    .nullish()
    .meta(shown(say('field.note'))),
});
export type Input = z.infer<typeof input>;
