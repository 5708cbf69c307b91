import type { ClauseId, LevelId } from '#kernel/generated/clauses.ts';
import type { Json } from '#kernel/json.ts';
import { c, type Database, type Row, table } from '#kernel/table.ts';

/** The unit itself; one row per unit. `own` holds its own parameter choices by key. */
export const unit = table(
  'unit',
  {
    name: c.text(),
    profile: c.text(),
    /** SYSTEM-020: level of the examined classified system this installation is declared as. */
    site_level: c.of<LevelId | 'none'>(),
    /** The last day its examination is valid; null where it names none. */
    site_until: c.maybe(c.date()),
    /** CLASSIFY-031: levels the unit may classify originally, with the authorising document. */
    authority: c.texts(),
    authority_document: c.maybe(c.text()),
    secret_involved: c.bool(),
    own: c.json<{ readonly [key: string]: Json }>(),
    /** Distance of the unit's clock from the real one; only a demo or test installation may move it. */
    clock_offset_ms: c.bigint(),
    opened_at: c.instant(),
    version: c.int(),
  },
  {
    key: [],
    readers: { everybody: 'its own name and regulation are known to all of a unit' },
    authority: { about: ['law.changed', 'power.declared'] },
  },
);

export const departmentKinds = [
  'leadership',
  'general_office',
  'secrecy_office',
  'business',
  'it',
  'archive',
  'window',
] as const;

export const department = table(
  'department',
  {
    id: c.text(),
    name: c.text(),
    head_id: c.maybe(c.text()),
    kind: c.choice(...departmentKinds),
  },
  {
    key: ['id'],
    readers: { everybody: 'a directory' },
    authority: { over: 'head_id', gains: 'made.head_id is distinct from was.head_id' },
  },
);

/** Cabinets, rooms and other places with a code to scan. */
export const place = table(
  'place',
  {
    id: c.text(),
    code: c.text(),
    name: c.text(),
    kind: c.choice('cabinet', 'room', 'key_place', 'archive_repository'),
    department_id: c.maybe(c.ref('department')),
    /** Who answers for a key place (SITE-008); null: the holder of the role in its department. */
    head_id: c.maybe(c.text()),
    /** Since when it has been of its kind: duties of a key place begin here (SITE-008). */
    since: c.instant(),
  },
  {
    key: ['id'],
    readers: { everybody: 'a directory: things are laid there and fetched from there' },
    unique: [['code']],
  },
);

/** Gap-free number sequences: `last` is taken under a row lock inside the act's transaction. */
export const series = table(
  'series',
  { id: c.text(), last: c.bigint() },
  {
    key: ['id'],
    readers: {
      everybody: 'whoever numbers a thing takes the next number; no page and no answer shows where a sequence stands',
    },
  },
);

/** Days that differ from Monday to Friday; a year without its own row is not loaded and deadlines refuse it. */
export const calendarYear = table(
  'calendar_year',
  { year: c.int(), source: c.text(), off: c.texts(), on: c.texts() },
  {
    key: ['year'],
    readers: { everybody: 'deadlines of all are counted by it' },
    authority: { about: ['law.changed'] },
  },
);

/** What each change of the regulation's own choices was, with the evidence it rests on where a procedure of its own asks for one. */
export const choice = table(
  'choice',
  {
    id: c.text(),
    clause: c.of<ClauseId>(),
    key: c.text(),
    value: c.json(),
    was: c.json(),
    by: c.text(),
    at: c.instant(),
    document: c.maybe(c.text()),
  },
  {
    key: ['id'],
    readers: { roles: ['secrecy_office_head', 'security_admin', 'leader_in_charge', 'audit_admin'], people: ['by'] },
    authority: { about: ['law.changed', 'power.declared'] },
    indexes: [['clause']],
  },
);

/** ORG-008: a regular meeting of the secrecy committee; `period` is the half-year it counts for. */
export const committeeMeeting = table(
  'committee_meeting',
  {
    id: c.text(),
    period: c.text(),
    held_on: c.date(),
    place: c.maybe(c.text()),
    /** What it deals with: the clause's agenda items and others. */
    agenda: c.texts(),
    /** Why there is one more than the usual number in the half-year. */
    reason: c.maybe(c.sealed(c.text())),
    attendees: c.texts(),
    /** Minutes by agenda item. */
    minutes: c.sealed(c.json<{ readonly [item: string]: string }>()),
    status: c.choice('convened', 'closed'),
    convened_by: c.text(),
    closed_by: c.maybe(c.text()),
    closed_at: c.maybe(c.instant()),
  },
  {
    key: ['id'],
    readers: {
      roles: [
        'secrecy_office_head',
        'secrecy_officer',
        'committee_chair',
        'committee_vice_chair',
        'committee_member',
        'committee',
        'leader_in_charge',
        'principal',
      ],
      people: ['convened_by'],
    },
    indexes: [['period', 'status']],
  },
);
export type CommitteeMeeting = Row<typeof committeeMeeting>;

/** What a body outside is on the list for. */
export const outsideDuties = [
  'confidential_post',
  'confidential_courier',
  'superior_bureau',
  'superior_dept',
  'above_issuer',
  'training',
  'testing',
] as const;
export type OutsideDuty = (typeof outsideDuties)[number];

/**
 * The one list of bodies outside: the services of the confidential channels (CARRIER-045), the bureau that takes what is given back
 * (CARRIER-058), and those whose letter decides, consents or certifies something here.
 */
export const outsideUnit = table(
  'outside_unit',
  {
    id: c.text(),
    name: c.text(),
    serves: c.choice(...outsideDuties),
    /** The issuer it stands above and consents for (CARRIER-027). */
    above: c.maybe(c.text()),
    /** The letter that names it. */
    document: c.text(),
    listed_by: c.text(),
    listed_at: c.instant(),
    ended_at: c.maybe(c.instant()),
  },
  {
    key: ['id'],
    readers: { everybody: 'a directory of whom papers come from and go to' },
    indexes: [['listed_at', 'id'], ['name']],
  },
);
export type OutsideUnit = Row<typeof outsideUnit>;

export const organizationTables = {
  unit,
  department,
  place,
  series,
  calendarYear,
  choice,
  committeeMeeting,
  outsideUnit,
};
export type OrganizationDatabase = Database<typeof organizationTables>;
export type Department = Row<typeof department>;
export type Unit = Row<typeof unit>;
export type Place = Row<typeof place>;
