import { timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { loginShape } from '#kernel/account.ts';
import { foldedLogin } from '#kernel/login-name.ts';
import type { ProfileId, RoleId } from '#kernel/generated/clauses.ts';
import { roleNames } from '#kernel/generated/names.ts';
import { type PasswordLaw, passwordLaw } from '#kernel/password.ts';
import type { Text } from '#kernel/text.ts';
import type { Finding } from '#kernel/verdict.ts';
import { type Answer, refusal } from './act/answer.ts';
import { enter } from './act/enter.ts';
import type { App } from './app.ts';
import type { Db } from './database.ts';
import { foundUnit } from './found.ts';
import { invite } from './login/invitation.ts';

/** SYSTEM-004, 保密法实施条例 34: three administrators, three different people. */
const administrators = ['system_admin', 'security_admin', 'audit_admin'] as const satisfies readonly RoleId[];
type Administrator = (typeof administrators)[number];

const person = z.strictObject({ name: z.string().max(40), login: z.string().max(40) });
const input = z.strictObject({
  code: z.string().max(64),
  unit: z.strictObject({ name: z.string().max(80), profile: z.string() }),
  administrators: z.strictObject({ system_admin: person, security_admin: person, audit_admin: person }),
});
type Setup = z.infer<typeof input>;

const says = {
  shape: { zh: '内容不完整或格式不对。', en: 'Something is missing or malformed.' },
  unit: { zh: '须填写单位名称。', en: 'Enter the name of the unit.' },
  profile: { zh: '没有这种制度模板。', en: 'There is no such profile.' },
  name: { zh: '须填写姓名。', en: 'Enter a name.' },
  login: { zh: '账号须为 3 至 40 个字母、数字或 . _ -。', en: 'A login is 3 to 40 letters, digits or . _ -.' },
  samePerson: { zh: '三员须由三个不同的人担任。', en: 'The three administrators are three different people.' },
  sameLogin: { zh: '三员的账号不得相同。', en: 'The three administrators have three different logins.' },
  code: {
    zh: '设置码不对。设置码在启动时显示在服务器的窗口里。',
    en: 'The set-up code is wrong. It is shown in the server’s window at the start.',
  },
  done: { zh: '单位已经建立，不能再次设置。', en: 'The unit exists already; set-up is closed.' },
} as const satisfies Record<string, Text>;

/** Thrown when another request founded the unit first. */
class FoundedAlready extends Error {}

export async function unitCount(db: Db): Promise<number> {
  const [row] = await db.alone<{ n: number }>('select jingui.unit_count() as n', []);
  return row?.n ?? 0;
}

/** Regulations a unit may adopt: a post's job sheet is none. */
export function profilesFor({ regulation }: App) {
  return regulation.profiles.filter(({ kind }) => kind !== 'post').map(({ id, zh, en }) => ({ id, zh, en }));
}

/** Creates the one unit of an installation with its three administrators; of two that race one wins. */
export async function setUp(app: App, body: unknown): Promise<Answer> {
  if ((await unitCount(app.db)) > 0) return refuse([finding('done', 'state', [])]);
  const parsed = input.safeParse(body);
  if (!parsed.success)
    return refuse([
      finding(
        'shape',
        'fields',
        parsed.error.issues.map((issue) => issue.path.join('.')),
      ),
    ]);
  if (!sameCode(parsed.data.code, app.setupCode)) return refuse([finding('code', 'denied', ['code'])]);
  const wrong = wrongsOf(
    parsed.data,
    profilesFor(app).map(({ id }) => id),
  );
  if (wrong.length > 0) return refuse(wrong);
  try {
    return { status: 201, body: { invitations: await found(app, parsed.data), days: invitationDays } };
  } catch (error) {
    if (error instanceof FoundedAlready) return refuse([finding('done', 'state', [])]);
    throw error;
  }
}

/** What is asked of passwords here, for the page that tells while one is typed; whoever chooses one need not be signed in yet. */
export async function passwordLawHere(app: App): Promise<PasswordLaw> {
  return app.db.transaction(async (connection) => {
    await connection.query('select jingui.enter($1)', [app.systemToken]);
    const [row] = await connection.query<{ unit: string }>('select jingui.units() as unit limit 1');
    const presence = row && (await enter(app, connection, app.systemToken, row.unit));
    return presence ? passwordLaw(presence.settings, presence.unit.siteLevel) : { length: 10, classes: 1 };
  });
}

/** Offices of administrators of which nobody has chosen his password yet. */
export async function missingAdministrators(app: App): Promise<Administrator[]> {
  const rows = await app.db.alone<{ role: Administrator }>('select jingui.missing_administrators() as role', []);
  return rows.map(({ role }) => role);
}

/** Every fault at once, each at its field. Pure. */
export function wrongsOf({ unit, administrators: people }: Setup, profiles: readonly string[]): Finding[] {
  const wrong: Finding[] = [];
  if (unit.name.trim() === '') wrong.push(finding('unit', 'fields', ['unit.name']));
  if (!profiles.includes(unit.profile)) wrong.push(finding('profile', 'fields', ['unit.profile']));
  for (const [n, role] of administrators.entries()) {
    const { name, login } = people[role];
    const earlier = administrators.slice(0, n).map((one) => people[one]);
    if (name.trim() === '') wrong.push(finding('name', 'fields', [`${role}.name`]));
    else if (earlier.some((one) => foldedLogin(one.name) === foldedLogin(name)))
      wrong.push(finding('samePerson', 'fields', [`${role}.name`]));
    if (!loginShape.test(login)) wrong.push(finding('login', 'fields', [`${role}.login`]));
    else if (earlier.some((one) => foldedLogin(one.login) === foldedLogin(login)))
      wrong.push(finding('sameLogin', 'fields', [`${role}.login`]));
  }
  return wrong;
}

/** Founds the unit and answers a link for each of the three, told this once: nobody else ever knows their passwords. */
async function found(app: App, { unit, administrators: people }: Setup): Promise<Record<string, string>> {
  const spec = {
    id: app.newId(),
    name: unit.name.trim(),
    profile: profileOf(app, unit.profile),
    departments: [],
    people: administrators.map((role) => administrator(app, role, people[role])),
  };
  const links: Record<string, string> = {};
  await foundUnit(
    app,
    spec,
    async (connection) => {
      await connection.query('select pg_advisory_xact_lock(7043, 1)');
      const [row] = await connection.query<{ n: number }>('select jingui.unit_count() as n');
      if (row?.n !== 0) throw new FoundedAlready();
    },
    async (connection) => {
      for (const [n, role] of administrators.entries()) {
        const { id, login } = spec.people[n] as (typeof spec.people)[number];
        const invited = { unit: spec.id, person: id, login, days: invitationDays };
        links[role] = await invite(connection, invited, app.macKey);
      }
    },
  );
  return links;
}

/** LAW.invitation_days, which no unit has chosen yet. */
const invitationDays = 3;

function profileOf(app: App, id: string): ProfileId {
  const profile = app.regulation.profiles.find((one) => one.id === id);
  if (!profile) throw new Error(`no profile ${id}`);
  return profile.id;
}

function administrator(app: App, role: Administrator, { name, login }: z.infer<typeof person>) {
  return { id: app.newId(), name: name.trim(), post: roleNames[role].zh, roles: [role], login };
}

function sameCode(given: string, wanted: string): boolean {
  const [a, b] = [Buffer.from(given.trim().toLowerCase()), Buffer.from(wanted)];
  return a.length === b.length && timingSafeEqual(a, b);
}

function finding(rule: keyof typeof says, kind: Finding['kind'], fields: readonly string[]): Finding {
  const remedy = { zh: '改正后重新提交。', en: 'Correct it and submit again.' };
  return { rule, clause: 'SYSTEM-004', kind, says: says[rule], remedy, facts: {}, fields };
}

function refuse(findings: readonly Finding[]): Answer {
  return refusal(findings, '');
}
