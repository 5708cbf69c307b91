import { localTime, plusHours } from '#kernel/civil.ts';
import type { Instant } from '#kernel/json.ts';
import { type Settings, setting } from '#kernel/parameter.ts';
import { rulesFor } from '#kernel/procedure.ts';
import type { Ask } from '#kernel/verdict.ts';
import { say } from '../../phrases.ts';
import { isKeyPlace, itemsOf, namesOf } from '../../rules/items.ts';
import type { Facts } from './facts.ts';
import type { Input } from './schema.ts';

/** Whoever leaves last, of whatever rank, of those who may be left alone there. */
export const rules = rulesFor<Facts, Input>()([
  {
    id: 'key-place',
    clause: 'SITE-008',
    kind: 'state',
    // One that was a key place this morning is still checked tonight.
    broken: ({ place, owed }) => !isKeyPlace(place) && owed.length === 0,
    says: ({ place }) => say('not-key-place', { place: place.name }),
    remedy: () => say('not-key-place.remedy'),
  },
  {
    id: 'may-be-last',
    clause: 'SITE-008',
    kind: 'denied',
    broken: ({ actor }) => actor.grade === 'none',
    says: () => say('ungraded'),
    remedy: () => say('ungraded.remedy'),
  },
  {
    id: 'at-closing',
    clause: 'SITE-008',
    kind: 'state',
    broken: (ask) => ask.workEnds !== null && ask.now < earliest(ask.workEnds, ask.settings),
    says: ({ workEnds, settings }) => say('too-early', { time: localTime(earliest(workEnds ?? '', settings)) }),
    remedy: () => say('too-early.remedy'),
  },
  {
    id: 'every-item',
    clause: 'SITE-008',
    kind: 'fields',
    fields: ['items'],
    broken: (ask) => unchecked(ask).length > 0,
    says: (ask) => say('unchecked', { items: namesOf(unchecked(ask)) }),
    remedy: () => say('unchecked.remedy'),
  },
]);

/** The last person out checks on leaving, not in the morning. */
function earliest(workEnds: Instant, settings: Settings): Instant {
  return plusHours(workEnds, -setting(settings, 'LAW.window_record_closing_hours'));
}

function unchecked({ place, input, settings }: Ask<Facts, Input>): string[] {
  const checked: readonly string[] = input.items;
  return itemsOf(place, settings).filter((item) => !checked.includes(item));
}
