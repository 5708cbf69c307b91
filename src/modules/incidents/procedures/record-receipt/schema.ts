import { z } from 'zod';
import { evidenceField } from '#kernel/evidence-field.ts';
import { shown } from '#kernel/form.ts';
import { roleNames } from '#kernel/generated/names.ts';
import { worded } from '#kernel/worded.ts';
import { say } from '../../phrases.ts';

export const input = z.strictObject({
  incident: z
    .string()
    .min(1)
    .meta(shown(say('field.incident'), { widget: 'incident' })),
  addressee: z
    .enum(['superior_bureau', 'superior_dept'])
    .meta({ 'x-title': say('field.addressee'), 'x-names': roleNames }),
  /** Number of the receipt. */
  document: worded(200)
    .optional()
    .meta(shown(say('field.receipt_no'))),
  received_on: z.iso
    .date()
    .optional()
    .meta(shown(say('field.receipt_on'))),
  evidence_id: evidenceField,
});
export type Input = z.infer<typeof input>;
