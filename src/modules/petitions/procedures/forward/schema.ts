import { z } from 'zod';
import { shown } from '#kernel/form.ts';
import { say } from '../../phrases.ts';

export const input = z.strictObject({
  petition: z
    .string()
    .min(1)
    .meta(shown(say('field.petition'), { widget: 'petition' })),
  person: z
    .string()
    .optional()
    .meta(shown(say('field.person'), { widget: 'person' })),
  department: z
    .string()
    .optional()
    .meta(shown(say('field.department'), { widget: 'department' })),
});
export type Input = z.infer<typeof input>;
