import { z } from 'zod';
import { shown } from '#kernel/form.ts';
import { id } from '#modules/documents/door/inputs.ts';
import { actedInput } from '#modules/documents/door/inputs-hands.ts';
import { say } from '../../phrases/making.ts';

const parcel = z.strictObject({
  unit: z
    .string()
    .trim()
    .min(1)
    .max(100)
    .meta(shown(say('field.unit'))),
  numbers: z
    .string()
    .max(500)
    .meta(shown(say('field.numbers'))),
});

export const input = z.strictObject({
  order: id.meta(shown(say('field.order'), { widget: 'print_order' })),
  parcels: z
    .array(parcel)
    .max(500)
    .nullish()
    .meta(shown(say('field.parcels'), { help: say('field.parcels.help') })),
  checked: z
    .boolean()
    .default(false)
    .meta(shown(say('field.checked'))),
  acted_at: actedInput,
});
export type Input = z.infer<typeof input>;
