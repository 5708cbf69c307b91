import { type Approval, chain } from '#kernel/approval.ts';
import { brings } from '#kernel/guard.ts';
import { approversOf } from '#kernel/parameter.ts';
import type { Ask } from '#kernel/verdict.ts';
import { visitScheduled } from '../../happenings.ts';
import { say } from '../../phrases.ts';
import type { Visit } from '../../tables.ts';
import type { Input } from './schema.ts';

export interface Facts {
  readonly visit: Visit;
}

export const causes = [
  brings(visitScheduled, (ask: Ask<Facts, Input>) => [{ ...ask, thing: ask.visit.id }], {
    kind: 'foreign_visit',
    status: 'scheduled',
  }),
];

/** Only a secret-involved unit asks; the competent department's consent is an outside document. */
export function approval({ visit, unit, settings }: Ask<Facts, Input>): Approval | null {
  if (!unit.secretInvolved) return null;
  const { visitors, country, persons, purpose, areas, area_level, starts_on, ends_on } = visit;
  return {
    steps: chain({ clause: 'FOREIGN-001', roles: approversOf(settings, 'FOREIGN-001', {}) ?? [] }),
    then: 'permit',
    title: say('schedule-visit.case', { visitors, country, persons }),
    summary: { visitors, country, persons, purpose, areas, level: area_level, starts_on, ends_on },
    content: JSON.stringify([visit.id, visitors, country, persons, purpose, areas, area_level, starts_on, ends_on]),
    departmentId: visit.department_id,
  };
}
