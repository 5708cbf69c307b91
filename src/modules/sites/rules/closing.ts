import { reckoned } from '#kernel/calendar.ts';
import { localTime, plusHours } from '#kernel/civil.ts';
import type { Instant } from '#kernel/json.ts';
import { setting } from '#kernel/parameter.ts';
import type { Rule } from '#kernel/verdict.ts';
import type { ClosingRecorded } from '../happenings.ts';
import { say } from '../phrases.ts';
import { isKeyPlace, itemsOf, namesOf } from './items.ts';

/** Whoever leaves last, of whatever rank, of those who may be left alone there. */
export const closingRules: readonly Rule<ClosingRecorded>[] = [
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
    // Whoever cools off keeps his grade, and is alone with secrets no more.
    broken: ({ actor }) => actor.grade === 'none' || actor.state !== 'active',
    says: () => say('ungraded'),
    remedy: () => say('ungraded.remedy'),
  },
  {
    id: 'at-closing',
    clause: 'SITE-008',
    kind: 'state',
    broken: (ask) => ask.now < (earliest(ask) ?? ''),
    says: (ask) => say('too-early', { time: localTime(earliest(ask) ?? '') }),
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
];

/** The last person out checks on leaving, not in the morning. */
function earliest({ workEnds, settings }: Pick<ClosingRecorded, 'workEnds' | 'settings'>): Instant | null {
  const ends = reckoned(workEnds);
  return ends && plusHours(ends, -setting(settings, 'LAW.window_record_closing_hours'));
}

function unchecked({ place, items, settings }: ClosingRecorded): string[] {
  return itemsOf(place, settings).filter((item) => !items.includes(item));
}
