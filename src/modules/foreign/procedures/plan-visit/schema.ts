import { z } from 'zod';
import { shown } from '#kernel/form.ts';
import { levelNames } from '#kernel/label.ts';
import { say } from '../../phrases.ts';

export const input = z.strictObject({
  visitors: z
    .string()
    .trim()
    .min(1)
    .max(200)
    .meta(shown(say('field.visitors'))),
  country: z
    .string()
    .trim()
    .min(1)
    .max(60)
    .meta(shown(say('field.country'))),
  persons: z
    .int()
    .min(1)
    .max(1000)
    .meta(shown(say('field.persons'))),
  purpose: z
    .string()
    .trim()
    .min(1)
    .max(500)
    .meta(shown(say('field.purpose'))),
  areas: z
    .string()
    .trim()
    .min(1)
    .max(500)
    .meta(shown(say('field.areas'))),
  area_level: z
    .enum(['top_secret', 'secret', 'confidential', 'work_secret', 'internal', 'public'])
    .default('public')
    .meta(shown(say('field.area_level'), { widget: 'level', names: levelNames })),
  starts_on: z.iso.date().meta(shown(say('field.starts_on'), { widget: 'date' })),
  ends_on: z.iso.date().meta(shown(say('field.ends_on'), { widget: 'date' })),
});
export type Input = z.infer<typeof input>;
