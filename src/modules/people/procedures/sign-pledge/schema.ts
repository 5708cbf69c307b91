import { z } from 'zod';
import { answersTo } from '#kernel/pledge.ts';
import { pledged } from '../../rules/pledged.ts';

/** He signs the text published last. */
export const input = z.strictObject({ answers: answersTo(pledged), agreed: z.boolean().default(false) });
export type Input = z.infer<typeof input>;
