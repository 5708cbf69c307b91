import { z } from 'zod';
import { shown } from '#kernel/form.ts';
import { worded } from '#kernel/worded.ts';
import { id } from '#modules/documents/door/inputs.ts';
import { say } from '../../phrases/parcels.ts';

export const input = z.strictObject({
  dispatch: id.meta(shown(say('field.dispatch'), { widget: 'dispatch' })),
  numbers: z
    .string()
    .max(500)
    .meta(shown(say('field.numbers'), { widget: 'text', help: say('field.numbers.help') })),
  signed_by: worded(60)
    .nullish()
    .meta(shown(say('field.signed_by'))),
  received_on: z.iso
    .date()
    .nullish()
    .meta(shown(say('field.received_on'))),
});
export type Input = z.infer<typeof input>;
