import { z } from 'zod';
import { answersTo } from '#kernel/pledge.ts';
import { lettered } from '../../rules/letter.ts';
import { say } from '../../phrases/letter.ts';

export const input = z.strictObject({
  answers: answersTo(lettered).meta({ 'x-title': say('field.answers') }),
  agreed: z
    .boolean()
    .default(false)
    .meta({ 'x-title': say('field.agreed') }),
});
export type Input = z.infer<typeof input>;
