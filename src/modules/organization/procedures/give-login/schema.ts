import { z } from 'zod';
import { loginShape } from '#kernel/account.ts';

export const input = z.strictObject({
  person: z.string().min(1).meta({ 'x-widget': 'person' }),
  login: z.string().trim().regex(loginShape),
});
export type Input = z.infer<typeof input>;
