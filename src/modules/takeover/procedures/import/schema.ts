import { z } from 'zod';
import { shown } from '#kernel/form.ts';
import { id } from '#modules/documents/door/inputs.ts';
import { say } from '../../door/phrases/import.ts';

/** The file was read, judged and laid ready before; here it is only named. Without a run it begins, or begins again where it stood; with one its next part is registered. */
export const input = z.strictObject({
  import: id.meta(shown(say('field.import'))),
  run: id.optional().meta(shown(say('field.run'))),
});
export type Input = z.infer<typeof input>;
