import { z } from 'zod';
import { shown } from '#kernel/form.ts';
import { id } from '#modules/documents/door/inputs.ts';
import { actedInput } from '#modules/documents/door/inputs-hands.ts';
import { say } from '../../phrases/destruction.ts';

/** Who destroyed and who supervised; left empty, those who signed. */
export const input = z.strictObject({
  list: id.meta(shown(say('field.list'), { widget: 'destruction_list' })),
  destroyer: id.nullish().meta(shown(say('field.destroyer'), { widget: 'person' })),
  supervisor: id.nullish().meta(shown(say('field.supervisor'), { widget: 'person' })),
  acted_at: actedInput,
});
export type Input = z.infer<typeof input>;
