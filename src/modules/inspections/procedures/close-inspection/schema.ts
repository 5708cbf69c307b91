import { z } from 'zod';
import { shown } from '#kernel/form.ts';
import { checklistItems, checklistNames, resultNames, results } from '../../checklist.ts';
import { say } from '../../phrases.ts';

export const input = z.strictObject({
  inspection: z
    .string()
    .min(1)
    .meta({ 'x-title': say('field.inspection'), 'x-widget': 'inspection' }),
  results: z
    .array(
      z.strictObject({
        item: z.enum(checklistItems).meta({ 'x-title': say('field.item'), 'x-names': checklistNames }),
        result: z.enum(results).meta({ 'x-title': say('field.result'), 'x-names': resultNames }),
        /** What was looked at. */
        seen: z
          .string()
          .trim()
          .max(400)
          .optional()
          .meta(shown(say('field.seen'))),
      }),
    )
    .max(200)
    .default([])
    .meta(shown(say('field.results'), { begins: 'items' })),
  summary: z
    .string()
    .max(4000)
    .optional()
    .meta({ 'x-title': say('field.summary') }),
});
export type Input = z.infer<typeof input>;
