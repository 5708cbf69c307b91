import { z } from 'zod';
import { answersTo } from '#kernel/pledge.ts';
import { pledged } from '../../rules/pledged.ts';
import { say } from '../../phrases/pledge.ts';

/** He signs the text in force. */
export const input = z.strictObject({
  answers: answersTo(pledged).meta({ 'x-title': say('field.answers') }),
  agreed: z
    .boolean()
    .default(false)
    .meta({ 'x-title': say('field.agreed') }),
});
export type Input = z.infer<typeof input>;
