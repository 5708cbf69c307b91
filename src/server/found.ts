import { randomInt } from 'node:crypto';
import { makeCode } from '#kernel/code.ts';
import { insert, type RowOp } from '#kernel/effect.ts';
import type { LevelId, PersonGrade, ProfileId, RoleId } from '#kernel/generated/clauses.ts';
import { bringsUnasked, defineHappening } from '#kernel/guard.ts';
import { judgedIn } from '#kernel/judged.ts';
import type { Instant, Json } from '#kernel/json.ts';
import { initialsOf } from '#kernel/search.ts';
import { calendarYear, department, type Department, type Place, place, unit } from '#modules/organization/index.ts';
import { appointment, type Person, person } from '#modules/people/index.ts';
import { lawChosen, placeSet, roleGiven } from '#modules/organization/door/happenings.ts';
import { gradeSet, personMoved, trainingRecorded } from '#modules/people/door/happenings.ts';
import { systemActor } from '#kernel/actor.ts';
import { write } from './act/write.ts';
import type { App } from './app.ts';
import type { Connection } from './database.ts';
import { unitLaw } from './law.ts';
import { bindingOf } from './ledger/credentials.ts';
import { hashPassword } from './password.ts';

export interface NewPerson {
  readonly id: string;
  readonly name: string;
  readonly department?: string | null;
  readonly post: string;
  readonly grade?: PersonGrade;
  readonly state?: Person['state'];
  readonly roles?: readonly RoleId[];
  readonly leadership?: boolean;
  readonly designated?: boolean;
  readonly login?: string;
  readonly password?: string;
}

export interface NewUnit {
  readonly id: string;
  readonly name: string;
  readonly profile: ProfileId;
  readonly authority?: readonly LevelId[];
  readonly authorityDocument?: string | null;
  readonly siteLevel?: LevelId | 'none';
  readonly secretInvolved?: boolean;
  readonly own?: Readonly<Record<string, Json>>;
  readonly departments: readonly {
    readonly id: string;
    readonly name: string;
    readonly kind: Department['kind'];
    readonly head?: string;
  }[];
  readonly people: readonly NewPerson[];
  readonly places?: readonly {
    readonly id: string;
    readonly name: string;
    readonly kind: Place['kind'];
    readonly department?: string | null;
    readonly head?: string | null;
  }[];
  /** The unit's clock at its founding; null: the real time. Demo and test only. */
  readonly at?: Instant | null;
  /** More rows of the founding act. */
  readonly more?: (at: Instant) => readonly RowOp[];
}

/**
 * Founds a unit in one act of the system: its row, departments, people, appointments, places and the calendars that come with
 * the product. `before` runs first in the same transaction and may throw, `after` last.
 */
export async function foundUnit(
  app: App,
  spec: NewUnit,
  before?: (connection: Connection) => Promise<void>,
  after?: (connection: Connection) => Promise<void>,
): Promise<void> {
  const real = new Date().toISOString();
  const at = spec.at ?? real;
  const row = {
    name: spec.name,
    profile: spec.profile,
    site_level: spec.siteLevel ?? 'none',
    site_until: null,
    authority: [...(spec.authority ?? [])],
    authority_document: spec.authorityDocument ?? null,
    secret_involved: spec.secretInvolved ?? true,
    own: spec.own ?? {},
    clock_offset_ms: spec.at ? Date.parse(at) - Date.parse(real) : 0,
    opened_at: at,
    version: 1,
  };
  const ops = [insert(unit, row), ...rowsOf(app, spec, at), ...(spec.more?.(at) ?? [])];
  const law = unitLaw(
    app.regulation,
    { unit_id: spec.id, ...row, authority: row.authority },
    app.regulation.calendars,
    at.slice(0, 10),
  );
  const hashes = await Promise.all(
    spec.people.map(async (one) => (one.password ? await hashPassword(one.password) : '')),
  );
  await app.db.transaction(async (connection) => {
    await before?.(connection);
    await connection.query('select jingui.enter($1, $2)', [app.systemToken, spec.id]);
    const presence = { ...law, actor: systemActor, now: at, device: null };
    const entry = {
      act: 'organization.found',
      input: { unit: spec.id },
      key: null,
      outcome: 'done' as const,
      ops,
      clauses: [],
      object: null,
      label: null,
      judged: judgedIn(null, founding),
    };
    const credentials = spec.people.flatMap(({ id, login }, n) =>
      login && hashes[n]
        ? [bindingOf({ unit_id: spec.id, person_id: id, login, hash: hashes[n], one_time: false })]
        : [],
    );
    await write({ app, connection, presence, ...entry, credentials, answer: () => ({ status: 201, body: {} }) });
    for (const [n, one] of spec.people.entries()) {
      if (one.login)
        await connection.query('select jingui.set_credential($1, $2, $3, $4)', [one.login, spec.id, one.id, hashes[n]]);
    }
    await after?.(connection);
  });
}

/** The unit's first people and what they are given stand in the paper it is founded by. */
const founding = [
  bringsUnasked(lawChosen, 'by what law the unit begins stands in that paper'),
  bringsUnasked(placeSet, 'the first places stand in that paper'),
  bringsUnasked(roleGiven, 'the first offices are given before anybody could give them'),
  bringsUnasked(defineHappening('rule.adopted'), 'the first text is there before anybody could publish it'),
  bringsUnasked(trainingRecorded, 'what the first people learned and signed stands in that paper'),
  bringsUnasked(gradeSet, 'the first grades stand in that paper'),
  bringsUnasked(personMoved, 'the first people are there before anybody could enter them'),
];

function rowsOf(app: App, spec: NewUnit, at: Instant): RowOp[] {
  const serial = randomInt(1_000_000_000);
  const departments = spec.departments.map(({ id, name, kind, head }) =>
    insert(department, { id, name, kind, head_id: head ?? null }),
  );
  const people = spec.people.map((one, n) =>
    insert(person, {
      id: one.id,
      code: makeCode('person', serial + n),
      name: one.name,
      initials: initialsOf(one.name),
      employee_no: String(n + 1).padStart(4, '0'),
      department_id: one.department ?? null,
      post: one.post,
      grade: one.grade ?? 'none',
      state: one.state ?? 'active',
      leadership: one.leadership ?? false,
      joined_on: null,
      top_secret_designated: one.designated ?? false,
    }),
  );
  const appointments = spec.people.flatMap((one) =>
    (one.roles ?? []).map((role) =>
      insert(appointment, {
        id: app.newId(),
        person_id: one.id,
        role,
        since: at,
        until: null,
        granted_by: 'founding',
      }),
    ),
  );
  const places = (spec.places ?? []).map((one, n) =>
    insert(place, {
      id: one.id,
      code: makeCode('place', serial + n),
      name: one.name,
      kind: one.kind,
      department_id: one.department ?? null,
      head_id: one.head ?? null,
      since: at,
    }),
  );
  const years = app.regulation.calendars.map(({ year, source, off, on }) =>
    insert(calendarYear, { year, source: source ?? '', off, on }),
  );
  return [...departments, ...people, ...appointments, ...places, ...years];
}
