import { civilDay, plusDays, plusMonths } from '#kernel/civil.ts';
import { setting } from '#kernel/parameter.ts';
import { dateWithin } from '#kernel/window.ts';
import { onlyFor } from '#kernel/common-rules.ts';
import { rulesFor } from '#kernel/procedure.ts';
import { say } from '../../phrases/destruction.ts';
import type { Input } from './schema.ts';

export const keepers = ['secrecy_officer', 'secrecy_office_head'] as const;

export const rules = rulesFor<object, Input>()([
  onlyFor('CARRIER-062', ...keepers),
  {
    id: 'by-document',
    clause: 'CARRIER-062',
    kind: 'fields',
    fields: ['document'],
    broken: ({ input }) => !input.document,
    says: () => say('no-document'),
    remedy: () => say('no-document.remedy'),
  },
  dateWithin({
    clause: 'CARRIER-062',
    field: 'until',
    name: say('field.until'),
    value: ({ input }) => input.until,
    between: ({ now, settings }) => ({
      from: plusDays(civilDay(now), 1),
      to: plusMonths(civilDay(now), 12 * setting(settings, 'LAW.window_designate_site_until')),
    }),
  }),
]);
