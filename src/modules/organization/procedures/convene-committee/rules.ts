import { civilDay, plusDays } from '#kernel/civil.ts';
import { dateWithin, workingDaysBefore } from '#kernel/window.ts';
import { onlyFor } from '#kernel/common-rules.ts';
import { setting } from '#kernel/parameter.ts';
import { rulesFor } from '#kernel/procedure.ts';
import type { Ask } from '#kernel/verdict.ts';
import { say } from '../../phrases/committee.ts';
import { committeeOffice, itemNames, missingItems } from '../../rules/committee.ts';
import type { Input } from './schema.ts';

export const rules = rulesFor<object, Input>()([
  onlyFor('ORG-008', ...committeeOffice),
  {
    id: 'agenda',
    clause: 'ORG-008',
    kind: 'fields',
    fields: ['agenda'],
    broken: (ask) => missing(ask).length > 0,
    says: (ask) => say('agenda', { missing: itemNames(missing(ask)) }),
    remedy: () => say('agenda.remedy'),
  },
  dateWithin({
    clause: 'ORG-008',
    field: 'held_on',
    name: say('field.held_on'),
    value: ({ input }) => input.held_on,
    between: ({ now, calendar, settings }) => ({
      from: workingDaysBefore(calendar, civilDay(now), setting(settings, 'LAW.window_convene_committee_held_on_back')),
      to: plusDays(civilDay(now), setting(settings, 'LAW.window_convene_committee_held_on_ahead')),
    }),
  }),
]);

function missing({ settings, input }: Ask<object, Input>): string[] {
  return missingItems(setting(settings, 'ORG-008.agenda_required'), input.agenda);
}
