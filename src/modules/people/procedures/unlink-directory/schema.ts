import { z } from 'zod';
import { shown } from '#kernel/form.ts';
import { say } from '../../phrases/directory.ts';

export const input = z.strictObject({
  link: z
    .string()
    .min(1)
    .meta(shown(say('field.link'), { widget: 'directory_link' })),
});
export type Input = z.infer<typeof input>;
