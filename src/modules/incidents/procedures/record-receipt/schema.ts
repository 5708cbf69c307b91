import { z } from 'zod';
import { evidenceField } from '#kernel/evidence-field.ts';
import { shown } from '#kernel/form.ts';
import { roleNames } from '#kernel/generated/names.ts';
import { say } from '../../phrases.ts';

export const input = z.strictObject({
  incident: z
    .string()
    .min(1)
    .meta(shown(say('field.incident'), { widget: 'incident' })),
  addressee: z
    .enum(['superior_bureau', 'superior_dept'])
    .meta({ 'x-title': say('field.addressee'), 'x-names': roleNames }),
  /** The receipt itself: its number and date are those of the paper. */
  evidence_id: evidenceField,
});
export type Input = z.infer<typeof input>;
