import { z } from 'zod';
import { shown } from '#kernel/form.ts';
import { levelNames } from '#kernel/label.ts';
import { say } from '../../phrases.ts';

export const input = z.strictObject({
  subject: z
    .string()
    .trim()
    .min(1)
    .max(500)
    .meta(shown(say('field.subject'))),
  level: z
    .enum(['work_secret', 'internal'])
    .default('work_secret')
    .meta(shown(say('field.level'), { widget: 'level', names: levelNames })),
  persons: z
    .array(z.string())
    .max(50)
    .default([])
    .meta(shown(say('field.persons'), { widget: 'person' })),
  departments: z
    .array(z.string())
    .max(50)
    .default([])
    .meta(shown(say('field.departments'), { widget: 'department' })),
});
export type Input = z.infer<typeof input>;
