import { z } from 'zod';
import { evidenceField } from '#kernel/evidence-field.ts';
import { shown } from '#kernel/form.ts';
import { worded } from '#kernel/worded.ts';
import { say } from '../../phrases/outside.ts';
import { outsideDuties } from '../../tables.ts';

const line = worded(100);

export const input = z.strictObject({
  name: line.min(1).meta(shown(say('field.name'))),
  serves: z.enum(outsideDuties).meta(
    shown(say('field.serves'), {
      widget: 'choice',
      names: Object.fromEntries(outsideDuties.map((one) => [one, say(`serves.${one}`)])),
    }),
  ),
  above: line.nullish().meta(shown(say('field.above'), { widget: 'text' })),
  /** The letter of another body that names it; taking it off needs none. */
  evidence_id: evidenceField.meta(shown(say('field.document'), { widget: 'evidence' })),
  listed: z
    .boolean()
    .default(true)
    .meta(shown(say('field.listed'))),
});
export type Input = z.infer<typeof input>;
