import { required } from '#kernel/common-rules.ts';
import { rulesFor } from '#kernel/procedure.ts';
import type { Ask } from '#kernel/verdict.ts';
import { say } from '../../phrases.ts';
import { regimeFits } from '../../rules/incident.ts';
import type { Input } from './schema.ts';

/** Everybody reports what he finds; nothing but the bare facts is asked. */
export const rules = rulesFor<object, Input>()([
  regimeFits<Ask<object, Input>>(({ input: { regime, level = null } }) => ({ regime, level })),
  required<Input>('INCIDENT-001', 'what', say('field.what')),
  required<Input>('INCIDENT-003', 'discovered_at', say('field.discovered_at')),
  {
    id: 'past',
    clause: 'INCIDENT-003',
    kind: 'fields',
    fields: ['discovered_at'],
    broken: ({ input, now }) => input.discovered_at !== undefined && Date.parse(input.discovered_at) > Date.parse(now),
    says: () => say('future'),
    remedy: () => say('future.remedy'),
  },
]);
