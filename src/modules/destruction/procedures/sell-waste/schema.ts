import { z } from 'zod';
import { levelIds } from '#kernel/generated/clauses.ts';
import { shown } from '#kernel/form.ts';
import { levelNames } from '#kernel/label.ts';
import { worded } from '#kernel/worded.ts';
import { id } from '#modules/documents/door/inputs.ts';
import { say } from '../../phrases/destruction.ts';

const line = worded(200).min(1);

export const input = z.strictObject({
  buyer: line.meta(shown(say('field.buyer'))),
  items: z
    .array(
      z.strictObject({
        what: line.meta(shown(say('field.what'))),
        quantity: z
          .string()
          .trim()
          .max(40)
          .default('')
          .meta(shown(say('field.quantity'))),
        level: z
          .enum(levelIds)
          .default('public')
          .meta(shown(say('field.level'), { widget: 'level', names: levelNames })),
        /** A registered thing among it: its own level counts. */
        carrier: id.nullish().meta(shown(say('field.carrier'), { widget: 'carrier' })),
        /** Number or serial of a medium or device: the register of media is asked. */
        serial: worded(60)
          .nullish()
          .meta(shown(say('field.serial'), { help: say('field.serial.help') })),
      }),
    )
    .min(1)
    .max(200)
    .meta(shown(say('field.waste'))),
  checked_by: id.nullish().meta(shown(say('field.checked_by'), { widget: 'person' })),
});
export type Input = z.infer<typeof input>;
