import type { Approval } from '#kernel/approval.ts';
import { canonical } from '#kernel/canonical.ts';
import { onlyFor } from '#kernel/common-rules.ts';
import { brings } from '#kernel/guard.ts';
import { rulesFor } from '#kernel/procedure.ts';
import type { Ask } from '#kernel/verdict.ts';
import type { IncidentFacts } from '../../facts/incident.ts';
import { incidentDismissed } from '../../happenings.ts';
import { say } from '../../phrases.ts';
import { accountOf, assumedLevel, closers } from '../../rules/incident.ts';
import type { Input } from './schema.ts';

export const rules = rulesFor<IncidentFacts, Input>()([{ ...onlyFor('INCIDENT-003', ...closers), always: true }]);

export const causes = [
  brings(
    incidentDismissed,
    (ask: Ask<IncidentFacts, Input>) => [{ ...ask, thing: ask.incident.id, reason: ask.input.reason }],
    { kind: 'incident', how: 'dismissed' },
  ),
];

export function approval({ incident, routing, input }: Ask<IncidentFacts, Input>): Approval {
  return {
    then: 'execute',
    title: say('dismiss.title', { what: accountOf(incident) }),
    summary: {
      incident: incident.id,
      regime: incident.regime,
      level: assumedLevel(incident),
      reason: input.reason ?? null,
    },
    content: canonical([incident.id, incident.regime, assumedLevel(incident), input.reason ?? '']),
    beneficiaries: [incident.reported_by, ...routing.shutOut],
  };
}
