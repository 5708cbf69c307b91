import { z } from 'zod';
import { loginShape } from '#kernel/account.ts';
import { say } from '../../phrases/appointments.ts';
import { say as sayAccounts } from '../../phrases/accounts.ts';

export const input = z.strictObject({
  person: z
    .string()
    .min(1)
    .meta({ 'x-title': say('field.person'), 'x-widget': 'person' }),
  login: z
    .string()
    .trim()
    .regex(loginShape)
    .meta({ 'x-title': sayAccounts('field.login') }),
});
export type Input = z.infer<typeof input>;
