import { z } from 'zod';
import { shown } from '#kernel/form.ts';
import { proposalField } from '../../proposal-field.ts';
import { say } from '../../phrases/moves.ts';
import { say as sayAppointments } from '../../phrases/appointments.ts';
import { say as sayAccounts } from '../../phrases/accounts.ts';

const leadership = { in: say('leadership.in'), out: say('leadership.out') };

/** What is left empty stays as it is. */
export const input = z.strictObject({
  person: z
    .string()
    .min(1)
    .meta(shown(sayAppointments('field.person'), { widget: 'person', row: 'directory_proposal.person' })),
  department: z
    .string()
    .min(1)
    .optional()
    .meta({ 'x-title': sayAccounts('field.department'), 'x-widget': 'department' }),
  post: z
    .string()
    .trim()
    .min(1)
    .max(60)
    .optional()
    .meta({ 'x-title': sayAccounts('field.post') }),
  leadership: z
    .enum(['in', 'out'])
    .optional()
    .meta({ 'x-names': leadership, 'x-title': say('field.leadership') }),
  reason: z
    .string()
    .trim()
    .min(1)
    .max(200)
    .meta({ 'x-title': sayAppointments('field.reason') }),
  proposal: proposalField,
});
export type Input = z.infer<typeof input>;
