import type { RoleId } from '#kernel/generated/clauses.ts';
import type { Appointee, Person } from '#modules/people/index.ts';
import type { Appointment, Deputy } from '#modules/people/tables.ts';

/** A person of the test unit as a row; override what a rule looks at. */
export const somebody: Person = {
  unit_id: 'u',
  id: 'p1',
  code: '200000000017',
  name: '某人',
  initials: 'mr',
  employee_no: '0001',
  department_id: 'd1',
  post: '科员',
  grade: 'core',
  state: 'active',
  leadership: false,
  joined_on: null,
  top_secret_designated: false,
};

/** Nothing stands against whatever is given to or taken from him: he holds no office and keeps nothing. */
export const appointable: Appointee = {
  person: somebody,
  appointments: [],
  pledged: true,
  trained: true,
  holders: {},
  headOf: [],
  keeps: { seals: [], places: [], level: 0, media: false, copies: false, lastListed: false },
  officer: { others: [], owed: [] },
  deputies: [],
};

const standsIn: Deputy = {
  unit_id: 'u',
  id: 's1',
  principal_id: 'p2',
  deputy_id: somebody.id,
  since: '2026-03-01T01:00:00.000Z',
  until: '2026-03-09T01:00:00.000Z',
  reason: '出差',
  granted_by: 'x',
};

/** Variations in which an administrator's office comes to somebody who is or keeps what brings secrets. */
export function besideIt<M extends object>(more: M) {
  return {
    'off-the-list': { ...more, person: { ...somebody, top_secret_designated: true } },
    'no-deputy': { ...more, deputies: [standsIn] },
    'keeps-no-seal': { ...more, keeps: { ...appointable.keeps, seals: ['某局印章'] } },
    'answers-for-no-place': { ...more, keeps: { ...appointable.keeps, places: ['机要室'] } },
  };
}

/** An office he holds. */
export function held(role: RoleId): Appointment {
  return {
    unit_id: 'u',
    id: role,
    person_id: somebody.id,
    role,
    since: '2026-01-01T00:00:00.000Z',
    until: null,
    granted_by: 'x',
  };
}

/** Whoever succeeds another leaves no office empty. */
export const successorThere = ['stays', 'committee-stays', 'stays-listed'];

/** How what nobody may leave undone is broken by him who leaves. */
export const leavingUndone = {
  stays: { appointments: [held('registry_clerk')] },
  'committee-stays': { appointments: [held('committee_chair')] },
  'not-awaited': { appointments: [held('courier')], awaited: ['courier'] as const },
  'stays-listed': {
    person: { ...somebody, top_secret_designated: true },
    keeps: { ...appointable.keeps, lastListed: true },
  },
  'handed-over': { holds: true },
  'handed-back': { holds: true },
  'media-handed-over': { keeps: { ...appointable.keeps, media: true } },
  'seals-handed-over': { keeps: { ...appointable.keeps, seals: ['某局印章'] } },
  'places-handed-over': { keeps: { ...appointable.keeps, places: ['机要室'] } },
};
