import { z } from 'zod';
import { shown } from '#kernel/form.ts';
import { say } from '../../phrases.ts';

export const input = z.strictObject({
  name: z
    .string()
    .trim()
    .min(1)
    .max(100)
    .meta(shown(say('field.name'))),
  owner_body: z
    .string()
    .trim()
    .min(1)
    .max(100)
    .meta(shown(say('field.owner_body'))),
  department: z
    .string()
    .optional()
    .meta(shown(say('field.department'), { widget: 'department' })),
  keeper: z
    .string()
    .optional()
    .meta(shown(say('field.keeper'), { widget: 'person' })),
});
export type Input = z.infer<typeof input>;
