import { z } from 'zod';
import { shown } from '#kernel/form.ts';
import { id } from '#modules/documents/door/inputs.ts';
import { pagesInput, pagesOkInput } from '#modules/documents/door/inputs-hands.ts';
import { field } from '../../phrases/fields.ts';

export const input = z.strictObject({
  movement: id.meta(shown(field('movement'))),
  pages: pagesInput,
  pages_ok: pagesOkInput,
});
export type Input = z.infer<typeof input>;
