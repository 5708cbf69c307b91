import { holds } from '#kernel/actor.ts';
import { plusHours } from '#kernel/civil.ts';
import { demanded } from '#kernel/common-rules.ts';
import { setting } from '#kernel/parameter.ts';
import type { Rule } from '#kernel/verdict.ts';
import { dateWithin } from '#kernel/window.ts';
import type { IncidentReported } from '../happenings.ts';
import { say } from '../phrases.ts';
import { regimeFits } from './incident.ts';

/** Everybody reports what he finds; nothing but the bare facts is asked. */
export const reportedRules: readonly Rule<IncidentReported>[] = [
  regimeFits<IncidentReported>((one) => one),
  demanded<IncidentReported>('INCIDENT-001', 'what', say('field.what'), ({ what }) => what),
  demanded<IncidentReported>('INCIDENT-003', 'discovered_at', say('field.discovered_at'), (one) => one.discovered_at),
  // Who found it longer ago leaves the report to the leader in charge.
  dateWithin<IncidentReported>({
    clause: 'INCIDENT-003',
    field: 'discovered_at',
    name: say('field.discovered_at'),
    value: (one) => one.discovered_at,
    between: ({ actor, now, settings }) => ({
      from: holds(actor, 'leader_in_charge')
        ? null
        : plusHours(now, -24 * setting(settings, 'LAW.window_open_incident_discovered_at')),
      to: now,
    }),
  }),
];
