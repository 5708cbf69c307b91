import { z } from 'zod';
import { caseInput, opinionInput, personInput } from '../../fields.ts';
import { say } from '../../phrases.ts';

export const input = z.strictObject({
  case: caseInput,
  person: personInput,
  /** Heard before one's own signature, or after it and before the next. */
  when: z
    .enum(['before', 'after'])
    .default('before')
    .meta({ 'x-title': say('field.when'), 'x-names': { before: say('when.before'), after: say('when.after') } }),
  opinion: opinionInput,
});
export type Input = z.infer<typeof input>;
