import { z } from 'zod';
import { evidenceField } from '#kernel/evidence-field.ts';
import { shown } from '#kernel/form.ts';
import { roleNames } from '#kernel/generated/names.ts';
import { wayInput } from '#modules/mail/door/inputs-way.ts';
import { say } from '../../phrases.ts';

export const input = z.strictObject({
  incident: z
    .string()
    .min(1)
    .meta({ 'x-title': say('field.incident'), 'x-widget': 'incident' }),
  addressee: z
    .enum(['superior_bureau', 'superior_dept'])
    .meta({ 'x-title': say('field.addressee'), 'x-names': roleNames }),
  /** CARRIER-045: a report on a secret goes its way like the secret. */
  ...wayInput,
  /** The letter as it went out. */
  evidence_id: evidenceField.meta(shown(say('field.letter'), { widget: 'evidence' })),
});
export type Input = z.infer<typeof input>;
