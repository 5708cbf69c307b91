import { z } from 'zod';
import type { ClauseId } from '#kernel/generated/clauses.ts';
import { conductItems } from '#modules/conduct/index.ts';
import { say } from '../../phrases/pledge.ts';

const clauses = conductItems.map((item) => item.clause) as [ClauseId, ...ClauseId[]];
const questions = Object.fromEntries(conductItems.map((item) => [item.clause, item.question]));
const answers = { yes: { zh: '可以', en: 'yes' }, no: { zh: '不可以', en: 'no' } };

/** He signs the text published last. */
export const input = z.strictObject({
  answers: z
    .array(
      z.strictObject({
        clause: z.enum(clauses).meta({ 'x-names': questions, 'x-title': say('field.clause') }),
        answer: z.enum(['yes', 'no']).meta({ 'x-names': answers }),
      }),
    )
    .max(60)
    .default([])
    .meta({ 'x-begins': 'questions' }),
  agreed: z.boolean().default(false),
});
export type Input = z.infer<typeof input>;
