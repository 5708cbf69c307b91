import { z } from 'zod';
import { shown } from '#kernel/form.ts';
import { id } from '#modules/documents/door/inputs.ts';
import { say } from '../../phrases/inventory.ts';

/** Neither place nor department: the whole registry. */
export const input = z.strictObject({
  place: id.nullish().meta(shown(say('field.place'), { widget: 'place' })),
  department: id.nullish().meta(shown(say('field.department'), { widget: 'department' })),
});
export type Input = z.infer<typeof input>;
