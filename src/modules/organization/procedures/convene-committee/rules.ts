import { civilDay, plusDays } from '#kernel/civil.ts';
import { dateWithin, workingDaysBefore } from '#kernel/window.ts';
import { onlyFor } from '#kernel/common-rules.ts';
import { setting } from '#kernel/parameter.ts';
import { rulesFor } from '#kernel/procedure.ts';
import type { Ask } from '#kernel/verdict.ts';
import { namesNothing } from '#kernel/worded.ts';
import { say } from '../../phrases/committee.ts';
import { committeeOffice, itemNames, missingItems } from '../../rules/committee.ts';
import type { Facts } from './facts.ts';
import type { Input } from './schema.ts';

export const rules = rulesFor<Facts, Input>()([
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
  {
    // One or two in a half-year are the rule; a further one is for something that cannot wait.
    id: 'beyond-usual',
    clause: 'ORG-008',
    kind: 'fields',
    fields: ['reason'],
    broken: ({ convened, input, settings }) =>
      convened >= setting(settings, 'ORG-008.meetings_per_half_year_usual_max') && namesNothing(input.reason),
    says: ({ convened }) => say('beyond-usual', { count: convened }),
    remedy: () => say('beyond-usual.remedy'),
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

function missing({ settings, input }: Ask<Facts, Input>): string[] {
  return missingItems(setting(settings, 'ORG-008.agenda_required'), input.agenda);
}
