import { z } from 'zod';
import { checklist, checklistNames, results } from '../../checklist.ts';
import { say } from '../../phrases.ts';

const resultNames = Object.fromEntries(results.map((one) => [one, say(`result.${one}`)]));

export const input = z.strictObject({
  inspection: z.string().min(1),
  results: z
    .array(
      z.strictObject({
        item: z.enum(checklist).meta({ 'x-names': checklistNames }),
        result: z.enum(results).meta({ 'x-names': resultNames }),
      }),
    )
    .max(50)
    .default([]),
  summary: z.string().max(4000).optional(),
});
export type Input = z.infer<typeof input>;
