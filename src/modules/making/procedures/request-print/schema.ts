import { z } from 'zod';
import { shown } from '#kernel/form.ts';
import { documentInput } from '#modules/documents/door/inputs.ts';
import { say as copying } from '../../phrases/copying.ts';
import { field } from '../../phrases/fields.ts';
import { say } from '../../phrases/making.ts';
import { reprintForms } from '#modules/documents/door/taking-forms.ts';

const count = z.number().int().nonnegative().max(5000);

export const input = z.strictObject({
  document: documentInput,
  recipients: z
    .array(
      z.strictObject({
        unit: z
          .string()
          .trim()
          .min(1)
          .max(100)
          .meta(shown(say('field.unit'))),
        copies: count.min(1).meta(shown(field('copies'))),
      }),
    )
    .max(500)
    .default([])
    .meta(shown(say('field.recipients'))),
  kept: count.default(1).meta(shown(say('field.kept'))),
  form: z
    .enum(reprintForms)
    .nullish()
    .meta(
      shown(say('field.reproduction'), {
        help: say('field.reproduction.help'),
        widget: 'choice',
        names: { copy: copying('field.form.copy'), reprint: copying('field.form.reprint') },
      }),
    ),
  purpose: z
    .string()
    .trim()
    .max(200)
    .nullish()
    .meta(shown(field('purpose'), { help: say('field.reproduction.help') })),
  make_by: z.iso
    .date()
    .nullish()
    .meta(shown(copying('field.make_by'), { help: say('field.reproduction.help') })),
  collect_by: z.iso
    .date()
    .nullish()
    .meta(shown(copying('field.collect_by'), { help: say('field.reproduction.help') })),
});
export type Input = z.infer<typeof input>;
