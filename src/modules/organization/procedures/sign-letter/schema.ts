import { z } from 'zod';
import { answersTo } from '#kernel/pledge.ts';
import { lettered } from '../../rules/letter.ts';

export const input = z.strictObject({ answers: answersTo(lettered), agreed: z.boolean().default(false) });
export type Input = z.infer<typeof input>;
