import { z } from 'zod';
import { shown } from '#kernel/form.ts';
import { say } from '../../phrases.ts';

export const input = z.strictObject({
  related: z
    .string()
    .min(1)
    .meta(shown(say('field.related'), { widget: 'person' })),
  tie: z
    .string()
    .trim()
    .min(1)
    .max(100)
    .meta(shown(say('field.tie'))),
});
export type Input = z.infer<typeof input>;
