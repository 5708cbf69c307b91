import { holds } from '#kernel/actor.ts';
import { plusHours } from '#kernel/civil.ts';
import { demanded } from '#kernel/common-rules.ts';
import { setting } from '#kernel/parameter.ts';
import { saidBeyond } from '#kernel/secret-words.ts';
import { list } from '#kernel/text.ts';
import type { Rule } from '#kernel/verdict.ts';
import { dateWithin } from '#kernel/window.ts';
import type { IncidentReported } from '../happenings.ts';
import { say } from '../phrases.ts';
import { regimeFits } from './incident.ts';

const beyond = (one: IncidentReported) => saidBeyond(one.what ?? '', one);

/** Everybody reports what he finds; nothing but the bare facts is asked. */
export const reportedRules: readonly Rule<IncidentReported>[] = [
  regimeFits<IncidentReported>((one) => one),
  {
    // Reported as less than its own words say it would be told to nobody above; that it is less is found out afterwards.
    id: 'as-said',
    clause: 'INCIDENT-003',
    kind: 'fields',
    fields: ['regime', 'level'],
    broken: (one) => beyond(one).length > 0,
    says: (one) => say('says-more', { words: list(beyond(one)) }),
    remedy: () => say('says-more.remedy'),
  },
  {
    id: 'concerned-known',
    clause: 'INCIDENT-001',
    kind: 'fields',
    fields: ['persons', 'departments'],
    broken: ({ unknown }) => unknown.length > 0,
    says: ({ unknown }) => say('unknown-concerned', { names: list(unknown) }),
    remedy: () => say('unknown-concerned.remedy'),
  },
  {
    // What names its recipient would be in his hands the moment it is sent.
    id: 'said-of-recipients',
    clause: 'INCIDENT-001',
    kind: 'fields',
    fields: ['persons', 'mentioned'],
    broken: ({ unsaid }) => unsaid.length > 0,
    says: ({ unsaid }) => say('names-recipient', { names: list(unsaid) }),
    remedy: () => say('names-recipient.remedy'),
  },
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
