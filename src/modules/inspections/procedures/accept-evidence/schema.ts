import { z } from 'zod';
import { say } from '../../phrases.ts';

export const input = z.strictObject({
  finding: z
    .string()
    .min(1)
    .meta({ 'x-title': say('field.finding'), 'x-widget': 'finding' }),
  accepted: z
    .boolean()
    .default(true)
    .meta({ 'x-title': say('field.accepted') }),
  opinion: z
    .string()
    .max(2000)
    .optional()
    .meta({ 'x-title': say('field.opinion') }),
});
export type Input = z.infer<typeof input>;
