import { z } from 'zod';
import { shown } from '#kernel/form.ts';
import { id } from '#modules/documents/door/inputs.ts';
import { say } from '../../phrases/strays.ts';

export const input = z.strictObject({
  stray: id.meta(shown(say('field.stray'), { widget: 'stray' })),
  outcome: z.enum(['put_back', 'mislabelled', 'real']).meta(
    shown(say('field.outcome'), {
      widget: 'choice',
      names: {
        put_back: say('outcome.put_back'),
        mislabelled: say('outcome.mislabelled'),
        real: say('outcome.real'),
      },
    }),
  ),
  /** Of what was misplaced: where it lies now. */
  place: id.nullish().meta(shown(say('field.place'), { widget: 'place' })),
  note: z
    .string()
    .trim()
    .max(500)
    .nullish()
    .meta(shown(say('field.note'))),
});
export type Input = z.infer<typeof input>;
