import { civilDay, plusDays, plusMonths } from '#kernel/civil.ts';
import { setting } from '#kernel/parameter.ts';
import { dateWithin } from '#kernel/window.ts';
import { rulesFor } from '#kernel/procedure.ts';
import { say } from '../../phrases.ts';
import type { Input } from './schema.ts';

export const rules = rulesFor<object, Input>()([
  dateWithin({
    clause: 'FOREIGN-001',
    field: 'starts_on',
    name: say('field.starts_on'),
    value: ({ input }) => input.starts_on,
    between: ({ now, settings }) => ({
      from: civilDay(now),
      to: plusMonths(civilDay(now), 12 * setting(settings, 'LAW.window_plan_visit_starts_on')),
    }),
  }),
  dateWithin({
    clause: 'FOREIGN-001',
    field: 'ends_on',
    name: say('field.ends_on'),
    value: ({ input }) => input.ends_on,
    between: ({ input, settings }) => ({
      from: input.starts_on,
      to: plusDays(input.starts_on, setting(settings, 'LAW.window_plan_visit_ends_on')),
    }),
  }),
]);
