import { z } from 'zod';
import { evidenceField } from '#kernel/evidence-field.ts';
import { shown } from '#kernel/form.ts';
import { caseInput } from '../../fields.ts';
import { say } from '../../phrases.ts';

export const input = z.strictObject({
  case: caseInput,
  /** The outside body's letter, handed in for this case. */
  evidence_id: evidenceField,
  /** The letter is of the body above the originator, which may consent in its place. */
  by_superior: z
    .boolean()
    .default(false)
    .meta(shown(say('field.by_superior'))),
});
export type Input = z.infer<typeof input>;
