import { type Approval, chain } from '#kernel/approval.ts';
import { canonical } from '#kernel/canonical.ts';
import { onlyFor, required } from '#kernel/common-rules.ts';
import { rulesFor } from '#kernel/procedure.ts';
import { list } from '#kernel/text.ts';
import type { Ask } from '#kernel/verdict.ts';
import type { IncidentFacts } from '../../facts/incident.ts';
import { say } from '../../phrases.ts';
import { accountOf, assumedLevel, closers, stillOpen } from '../../rules/incident.ts';
import type { Input } from './schema.ts';

export const rules = rulesFor<IncidentFacts, Input>()([
  { ...onlyFor('INCIDENT-003', ...closers), always: true },
  stillOpen,
  {
    id: 'nothing-missing',
    clause: 'INCIDENT-003',
    kind: 'state',
    always: true,
    broken: ({ stillMissing }) => stillMissing.length > 0,
    says: ({ stillMissing }) => say('still-missing', { copies: list(stillMissing) }),
    remedy: () => say('still-missing.remedy'),
  },
  { ...required<Input>('INCIDENT-003', 'reason', say('field.reason')), always: true },
]);

/** A false alarm is one only when a second person says so too: it ends the duty to report. */
export function approval({ incident, input }: Ask<IncidentFacts, Input>): Approval {
  return {
    steps: chain({ clause: 'INCIDENT-003', roles: ['leader_in_charge'] }),
    then: 'execute',
    title: say('dismiss.title', { what: accountOf(incident) }),
    summary: {
      incident: incident.id,
      regime: incident.regime,
      level: assumedLevel(incident),
      reason: input.reason ?? null,
    },
    content: canonical([incident.id, incident.regime, assumedLevel(incident), input.reason ?? '']),
    beneficiaries: [incident.reported_by],
  };
}
