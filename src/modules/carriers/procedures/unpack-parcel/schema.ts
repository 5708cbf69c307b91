import { z } from 'zod';
import { shown } from '#kernel/form.ts';
import { worded } from '#kernel/worded.ts';
import { id } from '../../inputs.ts';
import { actedInput } from '../../inputs-hands.ts';
import { say } from '../../phrases/making.ts';

export const input = z.strictObject({
  dispatch: id.meta(shown(say('field.dispatch'), { widget: 'dispatch' })),
  reason: worded(200)
    .nullish()
    .meta(shown(say('field.unpack-reason'))),
  acted_at: actedInput,
});
export type Input = z.infer<typeof input>;
