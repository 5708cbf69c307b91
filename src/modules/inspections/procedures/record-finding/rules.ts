import { civilDay, plusDays } from '#kernel/civil.ts';
import { setting } from '#kernel/parameter.ts';
import { dateWithin } from '#kernel/window.ts';
import { onlyFor, said } from '#kernel/common-rules.ts';
import { rulesFor } from '#kernel/procedure.ts';
import { say } from '../../phrases.ts';
import { inspectorRoles } from '../../rules/office.ts';
import type { Facts } from './facts.ts';
import type { Input } from './schema.ts';

export const rules = rulesFor<Facts, Input>()([
  onlyFor('INSPECT-004', ...inspectorRoles),
  {
    id: 'still-open',
    clause: 'INSPECT-005',
    kind: 'denied',
    broken: ({ closed }) => closed,
    says: () => say('closed'),
    remedy: () => say('closed.remedy'),
  },
  said<Input>('INSPECT-005', 'what', say('field.what')),
  {
    id: 'responsible',
    clause: 'INSPECT-004',
    kind: 'fields',
    fields: ['person', 'department'],
    broken: ({ input }) => !input.person && !input.department,
    says: () => say('nobody-responsible'),
    remedy: () => say('nobody-responsible.remedy'),
  },
  dateWithin({
    clause: 'INSPECT-004',
    field: 'due_on',
    name: say('field.due_on'),
    value: ({ input }) => input.due_on,
    between: ({ now, settings }) => ({
      from: civilDay(now),
      to: plusDays(civilDay(now), setting(settings, 'LAW.window_record_finding_due_on')),
    }),
  }),
]);
