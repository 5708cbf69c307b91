import { z } from 'zod';
import { evidenceField } from '#kernel/evidence-field.ts';
import { shown } from '#kernel/form.ts';
import { document, level, period, scope } from '../../fields.ts';
import { say } from '../../phrases/fields.ts';

export const input = z.strictObject({
  document,
  level,
  period,
  scope,
  /** The competent body's letter, handed in for this item. */
  evidence_id: evidenceField,
  decided_on: z.iso
    .date()
    .nullish()
    .meta(shown(say('field.decided_on'), { widget: 'date' })),
});
export type Input = z.infer<typeof input>;
