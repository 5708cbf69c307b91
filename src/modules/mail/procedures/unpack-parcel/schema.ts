import { z } from 'zod';
import { shown } from '#kernel/form.ts';
import { worded } from '#kernel/worded.ts';
import { id } from '#modules/documents/door/inputs.ts';
import { actedInput } from '#modules/documents/door/inputs-hands.ts';
import { say } from '../../phrases/parcels.ts';

export const input = z.strictObject({
  dispatch: id.meta(shown(say('field.dispatch'), { widget: 'dispatch' })),
  reason: worded(200)
    .nullish()
    .meta(shown(say('field.unpack-reason'))),
  acted_at: actedInput,
});
export type Input = z.infer<typeof input>;
