import type { RoleId } from '#kernel/generated/clauses.ts';
import type { Appointee, Person } from '#modules/people/index.ts';
import type { Appointment } from '#modules/people/tables.ts';

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
  keeps: { seals: [], places: [], media: false, lastListed: false },
  officer: { others: [], owed: [] },
  deputies: [],
};

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
