import { z } from 'zod';
import { shown } from '#kernel/form.ts';
import { id } from '#modules/documents/door/inputs.ts';
import { say } from '../../phrases/recall.ts';

export const input = z.strictObject({
  document: id.meta(shown(say('field.document'), { widget: 'document' })),
  due: z.iso
    .date()
    .nullish()
    .meta(shown(say('field.due'))),
  reason: z
    .string()
    .trim()
    .max(500)
    .nullish()
    .meta(shown(say('field.reason'))),
});
export type Input = z.infer<typeof input>;
