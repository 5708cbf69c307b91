import { z } from 'zod';
import { shown } from '#kernel/form.ts';
import { id } from '#modules/documents/door/inputs.ts';
import { say } from '../../phrases/inventory.ts';

export const input = z.strictObject({
  inventory: id.meta(shown(say('field.inventory'), { widget: 'inventory' })),
  /** How many are not there, as the counter said it: a number that is not true begins nothing. */
  unseen: z
    .int()
    .min(0)
    .nullish()
    .meta(shown(say('field.unseen'))),
});
export type Input = z.infer<typeof input>;
