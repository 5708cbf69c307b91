import { z } from 'zod';
import { shown } from '#kernel/form.ts';
import { say } from '../../phrases.ts';

export const input = z.strictObject({
  petition: z
    .string()
    .min(1)
    .meta(shown(say('field.petition'), { widget: 'petition' })),
  handler: z
    .string()
    .min(1)
    .meta(shown(say('field.handler'), { widget: 'person' })),
});
export type Input = z.infer<typeof input>;
