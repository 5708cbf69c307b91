import { z } from 'zod';
import { shown } from '#kernel/form.ts';
import { say } from '../../phrases/directory.ts';
import { proposalField } from '../../proposal-field.ts';

export const input = z.strictObject({
  link: z
    .string()
    .min(1)
    .meta(shown(say('field.link'), { widget: 'directory_link' })),
  proposal: proposalField,
});
export type Input = z.infer<typeof input>;
