import { z } from 'zod';
import { shown } from '#kernel/form.ts';
import { worded } from '#kernel/worded.ts';
import { id } from '#modules/documents/door/inputs.ts';
import { say } from '../../phrases/handling.ts';

export const input = z.strictObject({
  handling: id.meta(shown(say('field.handling'), { widget: 'handling' })),
  done_what: worded(500)
    .nullish()
    .meta(shown(say('field.done_what'))),
});
export type Input = z.infer<typeof input>;
