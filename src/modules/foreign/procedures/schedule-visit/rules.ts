import { civilDay } from '#kernel/civil.ts';
import { type Approval, chain } from '#kernel/approval.ts';
import { approversOf } from '#kernel/parameter.ts';
import { rulesFor } from '#kernel/procedure.ts';
import type { Ask } from '#kernel/verdict.ts';
import { say } from '../../phrases.ts';
import type { Visit } from '../../tables.ts';
import type { Input } from './schema.ts';

export interface Facts {
  readonly visit: Visit;
}

export const rules = rulesFor<Facts, Input>()([
  {
    id: 'planned',
    clause: 'FOREIGN-001',
    kind: 'state',
    broken: ({ visit }) => visit.status !== 'planned',
    says: () => say('not-planned'),
    remedy: () => say('not-planned.remedy'),
  },
  {
    id: 'still-ahead',
    clause: 'FOREIGN-001',
    kind: 'state',
    broken: ({ visit, now }) => visit.starts_on < civilDay(now),
    says: ({ visit }) => say('begun', { date: visit.starts_on }),
    remedy: () => say('begun.remedy'),
  },
]);

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
