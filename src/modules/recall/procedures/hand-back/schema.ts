import { z } from 'zod';
import { shown } from '#kernel/form.ts';
import { worded } from '#kernel/worded.ts';
import { id } from '#modules/documents/door/inputs.ts';
import { actedInput, carriersInput } from '#modules/documents/door/inputs-hands.ts';
import { wayInput } from '#modules/mail/door/inputs-way.ts';
import { say } from '../../phrases/recall.ts';

const name = worded(100).nullish();

export const input = z.strictObject({
  list: id.meta(shown(say('field.list'), { widget: 'return_list' })),
  /** What the receipt names; without it everything collected. */
  carriers: carriersInput.optional(),
  recipient: name.meta(shown(say('field.recipient'))),
  received_by: name.meta(shown(say('field.received_by'))),
  signed: z
    .boolean()
    .optional()
    .meta(shown(say('field.signed'))),
  ...wayInput,
  acted_at: actedInput,
});
export type Input = z.infer<typeof input>;
