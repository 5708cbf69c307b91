import { z } from 'zod';
import { roleIds } from '#kernel/generated/clauses.ts';
import { roleNames } from '#kernel/generated/names.ts';
import { say } from '../../phrases/appointments.ts';

export const input = z.strictObject({
  person: z
    .string()
    .min(1)
    .meta({ 'x-title': say('field.person'), 'x-widget': 'person' }),
  role: z.enum(roleIds).meta({ 'x-title': say('field.role'), 'x-names': roleNames }),
});
export type Input = z.infer<typeof input>;
