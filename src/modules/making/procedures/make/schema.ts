import { z } from 'zod';
import { shown } from '#kernel/form.ts';
import { id } from '#modules/documents/door/inputs.ts';
import { actedInput } from '#modules/documents/door/inputs-hands.ts';
import { field } from '#modules/documents/door/phrases/fields.ts';
import { say } from '../../phrases/making.ts';

const count = z.number().int().nonnegative().max(5000);

export const input = z.strictObject({
  order: id.meta(shown(say('field.order'), { widget: 'print_order' })),
  printed: count.min(1).meta(shown(say('field.printed'))),
  waste: count.default(0).meta(shown(say('field.waste'))),
  waste_by: z
    .array(id)
    .max(2)
    .default([])
    .meta(shown(say('field.waste_by'), { widget: 'person' })),
  operator: id.nullish().meta(shown(say('field.operator'), { widget: 'person' })),
  pages: z
    .number()
    .int()
    .positive()
    .max(100_000)
    .nullish()
    .meta(shown(field('pages'))),
  place: id.nullish().meta(shown(field('place'), { widget: 'place' })),
  acted_at: actedInput,
});
export type Input = z.infer<typeof input>;
