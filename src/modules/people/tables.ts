import type { OrganizationDatabase } from '#modules/organization/index.ts';
import { administrators } from '#kernel/authority.ts';
import type { PersonGrade, RoleId } from '#kernel/generated/clauses.ts';
import { directoryProposal, directoryReading } from './proposal-table.ts';
import { tieKinds } from './rules/tie.ts';
import { c, type Database, type Row, table } from '#kernel/table.ts';

/** Who keeps what is known of people beside the directory. */
const keepers = ['hr_dept', 'secrecy_office_head', 'secrecy_officer', 'leader_in_charge', 'principal'] as const;

/** Training completed: before taking the post (PEOPLE-006) or later. */
export const training = table(
  'training',
  {
    id: c.text(),
    person_id: c.ref('person'),
    kind: c.choice('pre_post', 'annual', 'classifier', 'topic'),
    topic: c.text(),
    hours: c.int(),
    passed: c.bool(),
    /** Who taught: another person of the unit, or null for a certificate of another body. */
    trainer_id: c.maybe(c.ref('person')),
    /** The evidence of it: the signed attendance list and the papers; or the certificate of another body. */
    attendance_id: c.maybe(c.ref('evidence')),
    paper_id: c.maybe(c.ref('evidence')),
    certificate_id: c.maybe(c.ref('evidence')),
    recorded_by: c.text(),
    at: c.instant(),
  },
  {
    key: ['id'],
    readers: { roles: keepers, people: ['person_id', 'trainer_id', 'recorded_by'] },
    indexes: [['person_id', 'kind']],
  },
);

/** A grade as it was until another was decided (PEOPLE-003): what he knew by it he knows still when he leaves. */
export const formerGrade = table(
  'former_grade',
  {
    id: c.text(),
    person_id: c.ref('person'),
    grade: c.of<PersonGrade>(),
    until: c.instant(),
  },
  { key: ['id'], readers: { roles: keepers, people: ['person_id'] }, indexes: [['person_id']] },
);
export type FormerGrade = Row<typeof formerGrade>;

/** A cooling-off period after a secret-involved post; its end may be put off, never brought forward (PEOPLE-013). */
export const coolingOff = table(
  'cooling_off',
  {
    id: c.text(),
    person_id: c.ref('person'),
    grade: c.of<PersonGrade>(),
    starts_on: c.date(),
    ends_on: c.date(),
    /** When the departure was entered: his offices ended at that moment. */
    entered_at: c.instant(),
    ended_at: c.maybe(c.instant()),
    note: c.maybe(c.sealed(c.text())),
  },
  {
    key: ['id'],
    readers: { roles: [...keepers, 'security_admin'], people: ['person_id'] },
    indexes: [['person_id'], ['ends_on']],
    sql: `
create function jingui.cooling_until(of_person text, on_day date) returns date
  language sql stable security definer set search_path = pg_catalog, public as $$
  select max(ends_on) from cooling_off where unit_id = jingui.unit() and person_id = of_person and ended_at is null and ends_on > on_day
$$;`,
  },
);

/** A tie between two people that one of them declared: kinship, common interest. Until it ends neither handles anything about the other. */
export const tie = table(
  'tie',
  {
    id: c.text(),
    person_id: c.ref('person'),
    related_id: c.ref('person'),
    kind: c.choice(...tieKinds),
    note: c.maybe(c.sealed(c.text())),
    recorded_by: c.text(),
    recorded_at: c.instant(),
    ended_by: c.maybe(c.text()),
    ended_at: c.maybe(c.instant()),
    /** Why it ended. */
    reason: c.maybe(c.sealed(c.text())),
  },
  {
    key: ['id'],
    readers: { roles: ['hr_dept', 'supervision_dept'], people: ['person_id', 'related_id', 'recorded_by'] },
    indexes: [['person_id'], ['related_id']],
    sql: `
-- Who is tied to one of these: nobody handles anything about another he is tied to, whoever may read why.
create function jingui.ties_of(people text[]) returns table (person_id text, related_id text)
  language sql stable security definer set search_path = pg_catalog, public as $$
  select t.person_id, t.related_id from tie t where t.unit_id = jingui.unit() and t.ended_at is null
    and (t.person_id = any(people) or t.related_id = any(people))
$$;`,
  },
);
export type Tie = Row<typeof tie>;

export type Training = Row<typeof training>;
export type CoolingOff = Row<typeof coolingOff>;

export const person = table(
  'person',
  {
    id: c.text(),
    code: c.text(),
    name: c.text(),
    initials: c.text(),
    employee_no: c.text(),
    department_id: c.maybe(c.ref('department')),
    post: c.text(),
    grade: c.of<PersonGrade>(),
    /** PEOPLE: onboarding (training, pledge only) -> active -> leaving (cooling-off) -> left. */
    state: c.choice('onboarding', 'active', 'leaving', 'left'),
    leadership: c.bool(),
    /** The day he was entered as somebody new; null: he was there when the unit began with this system. */
    joined_on: c.maybe(c.date()),
    /** CARRIER-050: on the list of those who may receive, carry and transmit top-secret carriers. */
    top_secret_designated: c.bool(),
  },
  {
    key: ['id'],
    readers: {
      everybody:
        'a directory: name, department, post; grade and state stand in the row because every rule of custody asks them, and no answer shows them but to the registers of those who keep personnel',
    },
    unique: [['code'], ['employee_no']],
    indexes: [['department_id'], ['initials']],
    authority: {
      room: 'people.',
      about: ['person.moved', 'person.left', 'grade.set', 'role.given', 'role.ended'],
      over: 'id',
      gains:
        '(made.grade, made.state, made.leadership, made.top_secret_designated) is distinct from (was.grade, was.state, was.leadership, was.top_secret_designated)',
    },
  },
);

/** A role held by a person from a date on; ended, never deleted. */
export const appointment = table(
  'appointment',
  {
    id: c.text(),
    person_id: c.ref('person'),
    role: c.of<RoleId>(),
    since: c.instant(),
    until: c.maybe(c.instant()),
    granted_by: c.text(),
  },
  {
    key: ['id'],
    readers: { everybody: 'who holds which office is known to all: refusals and cases name them' },
    indexes: [['person_id'], ['role']],
    authority: {
      room: 'people.',
      about: ['role.given', 'role.ended', 'person.moved', 'person.left'],
      over: 'person_id',
      gains: `(made.person_id, made.role) is distinct from (was.person_id, was.role) or made.since < was.since
        or coalesce(made.until, 'infinity') > coalesce(was.until, 'infinity')`,
    },
  },
);

/** CARRIER-015: a temporary designation to receive or act for somebody. */
export const deputy = table(
  'deputy',
  {
    id: c.text(),
    principal_id: c.ref('person'),
    deputy_id: c.ref('person'),
    since: c.instant(),
    until: c.instant(),
    reason: c.sealed(c.text()),
    granted_by: c.text(),
  },
  {
    key: ['id'],
    readers: { everybody: 'whoever hands something over must know who receives for whom' },
    indexes: [['principal_id'], ['deputy_id']],
    authority: {
      over: 'deputy_id',
      gains:
        '(made.principal_id, made.deputy_id) is distinct from (was.principal_id, was.deputy_id) or made.since < was.since or made.until > was.until',
    },
  },
);

/** Who was put on or taken off the list of those who handle top secret, and the measures that go with it (CARRIER-050). */
export const designation = table(
  'designation',
  {
    id: c.text(),
    person_id: c.ref('person'),
    designated: c.bool(),
    measures: c.texts(),
    by: c.text(),
    at: c.instant(),
  },
  {
    key: ['id'],
    readers: {
      roles: ['secrecy_office_head', 'secrecy_officer', 'registry_clerk', 'leader_in_charge'],
      people: ['person_id', 'by'],
    },
    authority: { room: 'people.', about: ['role.given', 'role.ended'], over: 'person_id' },
    indexes: [['person_id']],
  },
);

/** As whom a directory of the site knows somebody: who proves there that he is this one may sign in here. */
export const directoryLink = table(
  'directory_link',
  {
    id: c.text(),
    person_id: c.ref('person'),
    /** The directory, as it calls itself. */
    issuer: c.text(),
    /** The name it never gives to another; no mail address, no name of a person. */
    subject: c.text(),
    linked_by: c.text(),
    linked_at: c.instant(),
  },
  {
    key: ['id'],
    unique: [
      ['issuer', 'subject'],
      ['person_id', 'issuer'],
    ],
    readers: { roles: administrators, people: ['person_id'] },
    authority: { room: 'people.', about: ['login.given'], over: 'person_id' },
    sql: `
-- Whose account one of a directory opens. Of whoever has left, or whose account is closed, nothing; of several, none (the server sees to it).
create function jingui.linked_to(of_issuer text, of_subject text, from_device bytea)
  returns table (login text, unit_id text, person_id text, hash text, one_time boolean, known boolean, link text)
  language sql stable security definer set search_path = pg_catalog, public as $$
  select jingui.only_for(variadic '{}');
  select c.login, c.unit_id, c.person_id, c.hash, c.one_time,
      exists (select 1 from jingui.device d where d.unit_id = c.unit_id and d.person_id = c.person_id and d.id = from_device), l.id
    from directory_link l
      join person p on p.unit_id = l.unit_id and p.id = l.person_id
      join jingui.credential c on c.unit_id = l.unit_id and c.person_id = l.person_id
    where l.issuer = of_issuer and l.subject = of_subject and p.state <> 'left'
$$;

-- As whom a directory knows somebody.
create function jingui.link_of(of_unit text, of_person text, of_issuer text) returns table (id text, subject text)
  language sql stable security definer set search_path = pg_catalog, public as $$
  select jingui.only_for(variadic '{}');
  select l.id, l.subject from directory_link l where l.unit_id = of_unit and l.person_id = of_person and l.issuer = of_issuer
$$;`,
  },
);
export type DirectoryLink = Row<typeof directoryLink>;
export { directoryProposal, directoryReading };
export type DirectoryProposal = Row<typeof directoryProposal>;

export type Person = Row<typeof person>;

export type Appointment = Row<typeof appointment>;

export type Deputy = Row<typeof deputy>;

export const peopleTables = {
  person,
  appointment,
  deputy,
  designation,
  training,
  formerGrade,
  coolingOff,
  tie,
  directoryLink,
  directoryProposal,
  directoryReading,
};
/** Whoever reads people reads where they belong too. */
export type PeopleDatabase = OrganizationDatabase & Database<typeof peopleTables>;
