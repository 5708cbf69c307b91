import { z } from 'zod';
import { shown } from '#kernel/form.ts';
import { worded } from '#kernel/worded.ts';
import { id } from '#modules/documents/door/inputs.ts';
import { actedInput, carriersInput } from '#modules/documents/door/inputs-hands.ts';
import { say } from '../../phrases/archiving.ts';

export const input = z.strictObject({
  carriers: carriersInput,
  volume: worded(60)
    .nullish()
    .meta(shown(say('field.volume'))),
  archivist: id.nullish().meta(shown(say('field.archivist'), { widget: 'person' })),
  acted_at: actedInput,
});
export type Input = z.infer<typeof input>;
