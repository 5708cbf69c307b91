import { holds } from '#kernel/actor.ts';
import { plusHours } from '#kernel/civil.ts';
import { setting } from '#kernel/parameter.ts';
import { dateWithin } from '#kernel/window.ts';
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
  /** Who found it longer ago leaves the report to the leader in charge. */
  dateWithin({
    clause: 'INCIDENT-003',
    field: 'discovered_at',
    name: say('field.discovered_at'),
    value: ({ input }) => input.discovered_at,
    between: ({ actor, now, settings }) => ({
      from: holds(actor, 'leader_in_charge')
        ? null
        : plusHours(now, -24 * setting(settings, 'LAW.window_open_incident_discovered_at')),
      to: now,
    }),
  }),
]);
