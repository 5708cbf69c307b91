import { z } from 'zod';
import { roleIds } from '#kernel/generated/clauses.ts';
import { roleNames } from '#kernel/generated/names.ts';
import { say } from '../../phrases/authority.ts';
import { say as sayAppointments } from '../../phrases/appointments.ts';

export const input = z.strictObject({
  person: z
    .string()
    .min(1)
    .meta({ 'x-title': sayAppointments('field.person'), 'x-widget': 'person' }),
  role: z.enum(roleIds).meta({ 'x-title': sayAppointments('field.role'), 'x-names': roleNames }),
  /** Approvals this person signed by the office and that are not used up lose their force. */
  void_signatures: z
    .boolean()
    .default(false)
    .meta({ 'x-title': say('ending.void') }),
  reason: z
    .string()
    .trim()
    .max(500)
    .optional()
    .meta({ 'x-title': say('ending.reason') }),
});
export type Input = z.infer<typeof input>;
