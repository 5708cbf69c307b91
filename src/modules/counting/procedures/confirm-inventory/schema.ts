import { z } from 'zod';
import { shown } from '#kernel/form.ts';
import { id } from '#modules/documents/door/inputs.ts';
import { say } from '../../phrases/inventory.ts';

export const input = z.strictObject({
  inventory: id.meta(shown(say('field.inventory'), { widget: 'inventory' })),
  /** Read by the second person off those copies that were not scanned and are said to be there. */
  codes: z
    .array(z.string().trim().max(64))
    .max(1000)
    .default([])
    .meta(shown(say('field.codes'))),
});
export type Input = z.infer<typeof input>;
