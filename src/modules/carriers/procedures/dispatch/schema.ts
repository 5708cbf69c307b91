import { z } from 'zod';
import { shown } from '#kernel/form.ts';
import { id } from '../../inputs.ts';
import { say } from '../../phrases/making.ts';

export const input = z.object({
  dispatch: id.meta(shown(say('field.dispatch'), { widget: 'object' })),
  courier: id.nullish().meta(shown(say('field.courier'), { widget: 'person' })),
  service: z
    .string()
    .trim()
    .max(60)
    .nullish()
    .meta(shown(say('field.service'))),
});
export type Input = z.infer<typeof input>;
