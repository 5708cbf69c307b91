import { z } from 'zod';
import { shown } from '#kernel/form.ts';
import { say } from '../../phrases/appointments.ts';

export const input = z.strictObject({
  person: z
    .string()
    .min(1)
    .meta({ 'x-title': say('field.person'), 'x-widget': 'person' }),
  designated: z
    .boolean()
    .default(true)
    .meta({ 'x-title': say('field.designated') }),
  /** CARRIER-050: what is done so that nothing gets lost on the way: lock, box, route, two together. */
  measures: z
    .array(z.string().trim().min(1).max(200))
    .max(20)
    .nullish()
    .meta(shown(say('field.measures'), { help: say('field.measures.help') })),
});
export type Input = z.infer<typeof input>;
