import { z } from 'zod';
import { shown } from '#kernel/form.ts';
import { documentInput } from '../../inputs.ts';
import { field } from '../../phrases/fields.ts';
import { say } from '../../phrases/making.ts';

const count = z.number().int().nonnegative().max(5000);

export const input = z.strictObject({
  document: documentInput,
  recipients: z
    .array(
      z.strictObject({
        unit: z
          .string()
          .trim()
          .min(1)
          .max(100)
          .meta(shown(say('field.unit'))),
        copies: count.min(1).meta(shown(field('copies'))),
      }),
    )
    .max(500)
    .default([])
    .meta(shown(say('field.recipients'))),
  kept: count.default(1).meta(shown(say('field.kept'))),
});
export type Input = z.infer<typeof input>;
