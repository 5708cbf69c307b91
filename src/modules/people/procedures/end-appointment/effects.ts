import { caseTable } from '#kernel/approval.ts';
import { update } from '#kernel/effect.ts';
import type { EffectContext, Outcome } from '#kernel/procedure.ts';
import type { Ask } from '#kernel/verdict.ts';
import { endOffices } from '../../effects/offices.ts';
import type { Appointment } from '../../tables.ts';
import type { Facts } from './facts.ts';
import type { Input } from './schema.ts';

export function effects(ask: Ask<Facts, Input>, { newId }: EffectContext): Outcome {
  const { appointments, input, signed, now } = ask;
  const ended = appointments.filter(({ role }) => role === input.role);
  return {
    effects: [
      ...endOffices(ask, ended, newId),
      ...signed.map(({ id, used }) =>
        update(caseTable, id, { status: 'void', closed_at: now }, { status: 'approved', used }),
      ),
    ],
    result: { id: (ended[0] as Appointment).id },
  };
}
