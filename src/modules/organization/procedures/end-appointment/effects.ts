import { update } from '#kernel/effect.ts';
import type { Outcome } from '#kernel/procedure.ts';
import type { Ask } from '#kernel/verdict.ts';
import type { Appointee } from '../../facts/appointee.ts';
import { type Appointment, appointment, department } from '../../tables.ts';
import type { Input } from './schema.ts';

export function effects({ appointments, headOf, input, now }: Ask<Appointee, Input>): Outcome {
  const ended = appointments.filter(({ role }) => role === input.role);
  const left = input.role === 'dept_head' ? headOf : [];
  return {
    effects: [
      ...ended.map(({ id }) => update(appointment, id, { until: now })),
      ...left.map((id) => update(department, id, { head_id: null })),
    ],
    result: { id: (ended[0] as Appointment).id },
  };
}
