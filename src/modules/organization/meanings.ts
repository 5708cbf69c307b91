import type { Happening } from '#kernel/generated/happenings.ts';
import { defineMeaning } from '#kernel/meaning.ts';
import { calendarYear, choice, committeeMeeting, department, outsideUnit, place, series, unit } from './tables.ts';

export const unitMeaning = defineMeaning(unit, {
  as: ({ authority, authority_document, site_level }, name) => {
    if (name !== 'power.declared') return { kind: 'setting' };
    if (authority !== undefined || authority_document !== undefined) return { kind: 'authority' };
    return { kind: site_level === undefined ? ['site', 'authority'] : 'site' };
  },
  made: [],
  changed: {
    profile: 'law.changed',
    own: 'law.changed',
    site_level: 'power.declared',
    site_until: 'power.declared',
    authority: 'power.declared',
    authority_document: 'power.declared',
    secret_involved: 'power.declared',
  },
  plain: ['version', 'clock_offset_ms', 'name'],
});

/** A head given is told with him, one that ends with whom it was; the place itself otherwise. */
const headOf = (
  { id, head_id }: { readonly id?: string; readonly head_id?: string | null },
  name: Happening,
  was: { readonly head_id?: string | null },
) => (name === 'role.given' ? head_id : name === 'role.ended' ? was.head_id : id);

const head = ({ to }: { readonly to: { readonly head_id?: string | null } }) =>
  to.head_id === null ? ('role.ended' as const) : ('role.given' as const);

export const departmentMeaning = defineMeaning(department, {
  thing: headOf,
  as: { kind: 'head', thing: 'department', role: 'head' },
  made: ({ head_id }) => (head_id === null ? [] : ['role.given']),
  changed: {
    // Whoever headed it before signs as its head no more.
    head_id: ({ to, was }) => [
      ...(was.head_id === null ? [] : (['role.ended'] as const)),
      ...(to.head_id === null ? [] : (['role.given'] as const)),
    ],
  },
  plain: ['name', 'kind'],
});

export const placeMeaning = defineMeaning(place, {
  thing: headOf,
  as: ({ kind }, name) => (name === 'place.set' ? { kind } : { kind: 'head', thing: 'place', role: 'head' }),
  made: ({ head_id }) => (head_id === null ? ['place.set'] : ['place.set', 'role.given']),
  changed: {
    kind: 'place.set',
    name: 'place.set',
    department_id: 'place.set',
    head_id: (change) => ['place.set', head(change)],
  },
  plain: ['since'],
});

export const seriesMeaning = defineMeaning(series, {
  as: ({ id }) => ({ series: id }),
  made: ['number.used'],
  changed: { last: 'number.used' },
  plain: [],
});

export const calendarYearMeaning = defineMeaning(calendarYear, {
  thing: 'year',
  as: { kind: 'calendar' },
  made: ['law.changed'],
  changed: { off: 'law.changed', on: 'law.changed' },
  plain: ['source'],
});

export const choiceMeaning = defineMeaning(choice, {
  thing: 'key',
  as: { kind: 'setting' },
  made: ['law.changed'],
  changed: {},
  plain: [],
});

export const committeeMeetingMeaning = defineMeaning(committeeMeeting, {
  as: (_, name) => ({ kind: name === 'event.set' ? 'committee_meeting' : 'minutes' }),
  made: ['event.set'],
  changed: { status: { closed: 'check.recorded' } },
  plain: ['agenda', 'reason', 'attendees', 'minutes', 'closed_by', 'closed_at', 'held_on', 'place'],
});

export const outsideUnitMeaning = defineMeaning(outsideUnit, { made: [], changed: {}, plain: ['ended_at'] });
