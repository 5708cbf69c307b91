import { z } from 'zod';
import { shown } from '#kernel/form.ts';
import { id } from '#modules/documents/door/inputs.ts';
import { actedInput } from '#modules/documents/door/inputs-hands.ts';
import { say } from '../../phrases/copying.ts';
import { field } from '../../phrases/fields.ts';
import { say as making } from '../../phrases/making.ts';
import { takingForms } from '#modules/documents/door/taking-forms.ts';

const count = z.number().int().nonnegative().max(500);

/** Asked once for the approval; when the approval is used only `carrier`, `copies`, waste, operator and time of the act count. */
export const input = z.strictObject({
  carrier: id.meta(shown(say('field.source'), { widget: 'carrier' })),
  form: z
    .enum(takingForms)
    .default('copy')
    .meta(
      shown(say('field.form'), {
        widget: 'choice',
        names: {
          copy: say('field.form.copy'),
          excerpt: say('field.form.excerpt'),
          reprint: say('field.form.reprint'),
          photo: say('field.form.photo'),
          recording: say('field.form.recording'),
        },
      }),
    ),
  copies: count
    .min(1)
    .default(1)
    .meta(shown(field('copies'))),
  purpose: z
    .string()
    .trim()
    .max(200)
    .nullish()
    .meta(shown(field('purpose'))),
  make_by: z.iso
    .date()
    .nullish()
    .meta(shown(say('field.make_by'))),
  collect_by: z.iso
    .date()
    .nullish()
    .meta(shown(say('field.collect_by'))),
  waste: count.default(0).meta(shown(making('field.waste'))),
  waste_by: z
    .array(id)
    .max(2)
    .default([])
    .meta(shown(making('field.waste_by'), { widget: 'person' })),
  operator: id.nullish().meta(shown(making('field.operator'), { widget: 'person' })),
  acted_at: actedInput,
});
export type Input = z.infer<typeof input>;
