import { z } from 'zod';
import { shown } from '#kernel/form.ts';
import { id } from '#modules/documents/door/inputs.ts';
import { say } from '../../phrases/inventory.ts';
import { dispositions } from '../../tables.ts';

export const input = z.strictObject({
  inventory: id.meta(shown(say('field.inventory'), { widget: 'inventory' })),
  dispositions: z
    .array(
      z.strictObject({
        carrier: id.meta(shown(say('field.carrier'), { widget: 'carrier' })),
        outcome: z.enum(dispositions).meta(
          shown(say('field.outcome'), {
            widget: 'choice',
            names: {
              found: say('outcome.found'),
              registration_error: say('outcome.registration_error'),
              missing: say('outcome.missing'),
            },
          }),
        ),
        /** Read off the copy itself where it is said to be there. */
        code: z
          .string()
          .trim()
          .max(64)
          .nullish()
          .meta(shown(say('field.code'))),
        place: id.nullish().meta(shown(say('field.found-place'), { widget: 'place' })),
        note: z
          .string()
          .trim()
          .max(500)
          .nullish()
          .meta(shown(say('field.note'))),
      }),
    )
    .max(1000)
    .default([])
    .meta(shown(say('field.dispositions'), { begins: 'missing' })),
});
export type Input = z.infer<typeof input>;
