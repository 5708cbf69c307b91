import { civilDay, plusDays } from '#kernel/civil.ts';
import { setting } from '#kernel/parameter.ts';
import { dateWithin } from '#kernel/window.ts';
import { onlyFor, required } from '#kernel/common-rules.ts';
import { rulesFor } from '#kernel/procedure.ts';
import { list } from '#kernel/text.ts';
import { say } from '../../phrases.ts';
import { inspectorRoles } from '../../rules/office.ts';
import type { OpenFacts } from './facts.ts';
import type { Input } from './schema.ts';

export const rules = rulesFor<OpenFacts, Input>()([
  onlyFor('INSPECT-001', ...inspectorRoles),
  {
    id: 'department',
    clause: 'INSPECT-005',
    kind: 'fields',
    fields: ['department'],
    broken: ({ input }) => input.scope === 'department' && !input.department,
    says: () => say('department-needed'),
    remedy: () => say('department-needed.remedy'),
  },
  {
    id: 'inspectors-known',
    clause: 'INSPECT-001',
    kind: 'fields',
    fields: ['inspectors'],
    broken: ({ unknown }) => unknown.length > 0,
    says: ({ unknown }) => say('unknown-inspectors', { names: list(unknown) }),
    remedy: () => say('unknown-inspectors.remedy'),
  },
  {
    id: 'by-the-leading-group',
    clause: 'INSPECT-001',
    kind: 'fields',
    fields: ['inspectors'],
    broken: ({ input, officers }) => input.scope === 'unit' && input.inspectors.length > 0 && officers.length === 0,
    says: () => say('no-officer'),
    remedy: () => say('no-officer.remedy'),
  },
  {
    id: 'list-in-force',
    clause: 'INSPECT-001',
    kind: 'state',
    broken: ({ checklist }) => checklist === null || checklist.items.length === 0,
    says: () => say('no-list'),
    remedy: () => say('no-list.remedy'),
  },
  required<Input>('INSPECT-005', 'inspectors', say('field.inspectors')),
  dateWithin({
    clause: 'INSPECT-001',
    field: 'started_on',
    name: say('field.started_on'),
    value: ({ input }) => input.started_on,
    between: ({ now, settings }) => ({
      from: plusDays(civilDay(now), -setting(settings, 'LAW.window_open_inspection_started_on')),
      to: civilDay(now),
    }),
  }),
]);
