import { z } from 'zod';
import { shown } from '#kernel/form.ts';
import { say } from '../../phrases.ts';

export const input = z.strictObject({
  meeting: z
    .string()
    .min(1)
    .meta(shown(say('field.meeting'), { widget: 'meeting' })),
  venue_checked: z
    .boolean()
    .default(false)
    .meta(shown(say('field.venue_checked'))),
  lodgings_checked: z
    .boolean()
    .default(false)
    .meta(shown(say('field.lodgings_checked'))),
  found: z
    .array(z.string().trim().min(1).max(200))
    .max(100)
    .default([])
    .meta(shown(say('field.found'))),
});
export type Input = z.infer<typeof input>;
