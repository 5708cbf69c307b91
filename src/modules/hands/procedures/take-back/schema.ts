import { z } from 'zod';
import { carrierInput } from '#modules/documents/door/inputs.ts';
import { actedInput, noteInput, pagesInput, pagesOkInput } from '#modules/documents/door/inputs-hands.ts';

export const input = z.strictObject({
  carrier: carrierInput,
  pages: pagesInput,
  pages_ok: pagesOkInput,
  note: noteInput,
  acted_at: actedInput,
});
export type Input = z.infer<typeof input>;
