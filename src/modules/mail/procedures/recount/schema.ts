import { z } from 'zod';
import { shown } from '#kernel/form.ts';
import { id } from '#modules/documents/door/inputs.ts';
import { actedInput } from '#modules/documents/door/inputs-hands.ts';
import { say } from '../../phrases/parcels.ts';

export const input = z.strictObject({
  dispatch: id.meta(shown(say('field.dispatch'), { widget: 'dispatch' })),
  recipient: z
    .string()
    .trim()
    .max(100)
    .meta(shown(say('field.recipient'))),
  numbers: z
    .string()
    .max(500)
    .meta(shown(say('field.counted'), { widget: 'text', help: say('field.numbers.help') })),
  acted_at: actedInput,
});
export type Input = z.infer<typeof input>;
