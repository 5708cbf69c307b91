import { z } from 'zod';
import { shown } from '#kernel/form.ts';
import { say } from '../../phrases.ts';

export const input = z.strictObject({
  visit: z
    .string()
    .min(1)
    .meta(shown(say('field.visit'), { widget: 'foreign_visit' })),
});
export type Input = z.infer<typeof input>;
