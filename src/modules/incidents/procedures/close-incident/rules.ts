import { onlyFor } from '#kernel/common-rules.ts';
import { brings } from '#kernel/guard.ts';
import { rulesFor } from '#kernel/procedure.ts';
import type { Ask } from '#kernel/verdict.ts';
import type { IncidentFacts } from '../../facts/incident.ts';
import { incidentClosed } from '../../happenings.ts';
import { closers } from '../../rules/incident.ts';
import type { Input } from './schema.ts';

export const rules = rulesFor<IncidentFacts, Input>()([onlyFor('INCIDENT-003', ...closers)]);

export const causes = [
  brings(
    incidentClosed,
    (ask: Ask<IncidentFacts, Input>) => {
      const { measures, conclusion } = ask.input;
      return [{ ...ask, thing: ask.incident.id, measures, conclusion }];
    },
    { kind: 'incident', how: 'closed' },
  ),
];
