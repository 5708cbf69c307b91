import { z } from 'zod';
import { shown } from '#kernel/form.ts';
import { worded } from '#kernel/worded.ts';
import { say } from '../../phrases/leaving.ts';
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
  document: line.nullish().meta(shown(say('field.document'), { widget: 'text' })),
  listed: z
    .boolean()
    .default(true)
    .meta(shown(say('field.listed'))),
});
export type Input = z.infer<typeof input>;
