import { z } from 'zod';
import { shown } from '#kernel/form.ts';
import { worded } from '#kernel/worded.ts';
import { documentInput, id } from '#modules/documents/door/inputs.ts';
import { say } from '../../phrases/handling.ts';

export const input = z.strictObject({
  document: documentInput,
  person: id.meta(shown(say('field.person'), { widget: 'person' })),
  what: worded(500)
    .nullish()
    .meta(shown(say('field.what'))),
});
export type Input = z.infer<typeof input>;
