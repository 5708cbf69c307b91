import { z } from 'zod';
import { evidenceField } from '#kernel/evidence-field.ts';
import { shown } from '#kernel/form.ts';
import { worded } from '#kernel/worded.ts';
import { wayInput } from '#modules/mail/door/inputs-way.ts';
import { document } from '../../fields.ts';
import { say } from '../../phrases/fields.ts';

export const input = z.strictObject({
  document,
  body: worded(200)
    .nullish()
    .meta(shown(say('field.body'))),
  /** CARRIER-045: the item is a secret on its way like any other. */
  ...wayInput,
  /** The letter as it went out. */
  evidence_id: evidenceField.meta(shown(say('field.letter'), { widget: 'evidence' })),
});
export type Input = z.infer<typeof input>;
