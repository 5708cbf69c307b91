import { z } from 'zod';
import { shown } from '#kernel/form.ts';
import { say } from '../../phrases.ts';

export const input = z.strictObject({
  medium: z
    .string()
    .min(1)
    .meta(shown(say('field.medium'), { widget: 'medium' })),
  keeper: z
    .string()
    .min(1)
    .meta(shown(say('field.next_keeper'), { widget: 'person' })),
});
export type Input = z.infer<typeof input>;
