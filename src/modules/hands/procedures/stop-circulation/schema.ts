import { z } from 'zod';
import { shown } from '#kernel/form.ts';
import { id } from '#modules/documents/door/inputs.ts';
import { lineInput } from '#modules/documents/door/inputs-hands.ts';
import { field } from '../../phrases/fields.ts';

export const input = z.strictObject({
  circulation: id.meta(shown(field('circulation'), { widget: 'circulation' })),
  reason: lineInput.min(1).meta(shown(field('reason'))),
});
export type Input = z.infer<typeof input>;
