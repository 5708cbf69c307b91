import { z } from 'zod';
import { evidenceField } from '#kernel/evidence-field.ts';
import { shown } from '#kernel/form.ts';
import { worded } from '#kernel/worded.ts';
import { id } from '#modules/documents/door/inputs.ts';
import { say } from '../../phrases/destruction.ts';
import { destructionMethods } from '../../tables.ts';

const line = worded(200);
export const methodNames = Object.fromEntries(destructionMethods.map((one) => [one, say(`method.${one}`)]));

/** With `list` it adds to a list not yet handed over, and changes what is given. */
export const input = z.strictObject({
  list: id.nullish().meta(shown(say('field.list'), { widget: 'destruction_list' })),
  items: z
    .array(
      z.strictObject({
        carrier: id.meta(shown(say('field.carrier'), { widget: 'carrier' })),
        reason: line.nullish().meta(shown(say('field.reason'), { widget: 'text' })),
        /** Left empty: as registered. */
        pages: z
          .string()
          .trim()
          .max(40)
          .nullish()
          .meta(shown(say('field.pages'))),
      }),
    )
    .max(1000)
    .default([])
    .meta(shown(say('field.items'))),
  method: z
    .enum(destructionMethods)
    .nullish()
    .meta(shown(say('field.method'), { widget: 'choice', names: methodNames })),
  site: line.nullish().meta(shown(say('field.site'), { widget: 'destruction_site' })),
  work_need: line.nullish().meta(shown(say('field.work_need'))),
  /** Of the overwriting tool. */
  certificate_id: evidenceField.meta(shown(say('field.certificate'), { widget: 'evidence' })),
});
export type Input = z.infer<typeof input>;
