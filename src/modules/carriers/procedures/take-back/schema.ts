import { z } from 'zod';
import { carrierInput } from '../../inputs.ts';
import { actedInput, noteInput, pagesInput, pagesOkInput } from '../../inputs-hands.ts';

export const input = z.strictObject({
  carrier: carrierInput,
  pages: pagesInput,
  pages_ok: pagesOkInput,
  note: noteInput,
  acted_at: actedInput,
});
export type Input = z.infer<typeof input>;
