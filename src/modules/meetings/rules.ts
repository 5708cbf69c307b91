import { holds } from '#kernel/actor.ts';
import { civilDay } from '#kernel/civil.ts';
import type { RoleId } from '#kernel/generated/clauses.ts';
import type { Circumstances, Rule } from '#kernel/verdict.ts';
import { saidBeyond } from '#kernel/secret-words.ts';
import { list } from '#kernel/text.ts';
import { saysNothing } from '#kernel/worded.ts';
import type { MeetingFacts } from './facts.ts';
import type { MeetingEnds, MeetingPlanned, SweepRecorded } from './happenings.ts';
import { say } from './phrases.ts';

/** A meeting is its host's affair from planning to sweep; of one whose host is gone the secrecy officer's. */
export const host: Rule<Circumstances & Pick<MeetingFacts, 'meeting' | 'hostName' | 'hostGone'>> = {
  id: 'host',
  clause: 'MEETING-010',
  kind: 'denied',
  always: true,
  broken: ({ meeting, hostGone, actor }) =>
    meeting.host_id !== actor.id && !(hostGone && holds(actor, 'secrecy_officer')),
  says: ({ hostName }) => say('not-host', { host: hostName }),
  remedy: () => say('not-host.remedy'),
};

export const sweepRules: readonly Rule<SweepRecorded>[] = [
  host,
  {
    id: 'over',
    clause: 'MEETING-010',
    kind: 'state',
    // What is done rests on it, whatever the meeting is about.
    always: true,
    broken: ({ meeting }) => meeting.status !== 'ended',
    says: () => say('not-ended'),
    remedy: () => say('not-ended.remedy'),
  },
  {
    id: 'both-checked',
    clause: 'MEETING-010',
    kind: 'fields',
    fields: ['venue_checked', 'lodgings_checked'],
    broken: ({ venue_checked, lodgings_checked }) => !(venue_checked && lodgings_checked),
    says: () => say('unchecked'),
    remedy: () => say('unchecked.remedy'),
  },
];

/** On a day before its last. */
function isEarly({ meeting, now }: Pick<MeetingEnds, 'meeting' | 'now'>): boolean {
  return civilDay(now) < civilDay(meeting.over_at);
}

/** Its last day is still to come: that it does not go on then is not for its host alone to say. */
export function enders(one: MeetingEnds): RoleId[] {
  return isEarly(one) ? ['dept_head'] : [];
}

export const endsRules: readonly Rule<MeetingEnds>[] = [
  host,
  {
    id: 'under-way',
    clause: 'MEETING-010',
    kind: 'state',
    always: true,
    broken: ({ meeting }) => meeting.status !== 'planned',
    says: () => say('not-planned'),
    remedy: () => say('not-planned.remedy'),
  },
  {
    id: 'begun',
    clause: 'MEETING-010',
    kind: 'state',
    always: true,
    broken: ({ meeting, now }) => meeting.starts_at > now,
    says: ({ meeting }) => say('not-started', { at: meeting.starts_at.slice(0, 16).replace('T', ' ') }),
    remedy: () => say('not-started.remedy'),
  },
  {
    id: 'early-reason',
    clause: 'MEETING-010',
    kind: 'fields',
    fields: ['reason'],
    broken: (one) => isEarly(one) && saysNothing(one.reason),
    says: ({ meeting }) => say('early', { last: civilDay(meeting.over_at) }),
    remedy: () => say('early.remedy'),
  },
];

/** Planned as less than its name says it would be held without what a classified meeting needs. */
export const asSaid: Rule<MeetingPlanned> = {
  id: 'as-said',
  clause: 'MEETING-001',
  kind: 'fields',
  fields: ['regime', 'level'],
  always: true,
  broken: ({ name, ...said }) => saidBeyond(name, said).length > 0,
  says: ({ name, ...said }) => say('says-more', { words: list(saidBeyond(name, said)) }),
  remedy: () => say('says-more.remedy'),
};
