import { z } from 'zod';
import { shown } from '#kernel/form.ts';
import { caseInput, opinionInput } from '../../fields.ts';
import { say } from '../../phrases.ts';

export const input = z.strictObject({
  case: caseInput,
  opinion: opinionInput,
  /** Number of the earlier step it goes back to; left out: to whoever asked. */
  step: z
    .int()
    .positive()
    .optional()
    .meta(shown(say('return.step'))),
});
export type Input = z.infer<typeof input>;
