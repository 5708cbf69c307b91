import { z } from 'zod';
import { shown } from '#kernel/form.ts';
import { id } from '#modules/documents/door/inputs.ts';
import { say } from '../../phrases/inventory.ts';

export const input = z.strictObject({
  inventory: id.meta(shown(say('field.inventory'), { widget: 'inventory' })),
  client_id: z
    .string()
    .min(1)
    .max(64)
    .meta(shown(say('field.client_id'))),
});
export type Input = z.infer<typeof input>;
