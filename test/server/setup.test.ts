import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir, userInfo } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ProfileId } from '#kernel/generated/clauses.ts';
import { type RunningServer, startServer } from '#server/main.ts';
import { asOwner } from '../kit/owner.ts';
import { type Pocket, secondStep } from '../kit/second-step.ts';
import { unlockHere } from '#server/login/unlock-here.ts';
import { loadRegulation } from '#server/regulation.ts';

/** An installation of its own: nobody has set it up yet. */
let dir: string;
let server: RunningServer;

beforeAll(async () => {
  dir = await mkdtemp(path.join(tmpdir(), 'jingui-setup-'));
  server = await startServer({ dataDir: dir, port: 0, host: '127.0.0.1', demo: false, scheduler: false });
});

afterAll(async () => {
  await server.stop();
  await rm(dir, { recursive: true, force: true });
});

/** What the audit administrator proves himself by beside his password. */
const pocket: Pocket = { secret: '', codes: [] };

async function enter(login: string, password: string) {
  const right = await call('POST', '/api/session', { login, password });
  return secondStep((url, payload) => call('POST', url, payload), right, pocket);
}

const people = {
  system_admin: { name: '甲', login: 'jia.admin' },
  security_admin: { name: '乙', login: 'yi.admin' },
  audit_admin: { name: '丙', login: 'bing.admin' },
};
const asked = (more: object = {}) => ({
  code: server.setupCode,
  unit: { name: '测试市某局', profile: 'bureau' },
  administrators: people,
  ...more,
});

async function call(method: 'GET' | 'POST', url: string, payload?: object, headers: Record<string, string> = {}) {
  const answer = await server.http.inject({
    method,
    url,
    ...(payload ? { payload } : {}),
    headers: { 'x-jingui': '1', ...headers },
  });
  return { status: answer.statusCode, body: answer.json(), cookie: answer.headers['set-cookie'] };
}

/** None is named at the start. */
const directories = { oidc: null, ldap: null };

test('a real installation starts without a unit, without accounts, and asks for the printed code', async () => {
  expect(server.setupCode).toMatch(/^[0-9a-f]{12}$/);
  const { profiles, ...rest } = (await call('GET', '/api/setup')).body;
  expect(rest).toEqual({ state: 'setup', demo: false, missing: [], password: { length: 10, classes: 1 }, directories });
  const kinds = new Map(loadRegulation().profiles.map(({ id, kind }) => [id, kind]));
  expect(profiles.map(({ id }: { id: ProfileId }) => kinds.get(id))).toContain('school');
  expect(profiles.map(({ id }: { id: ProfileId }) => kinds.get(id))).not.toContain('post');
  expect((await call('GET', '/api/demo/accounts')).status).toBe(404);
  expect((await call('POST', '/api/clock', { at: '2030-01-01' })).status).toBe(404);
  expect((await call('POST', '/api/setup', asked({ code: 'wrong' }))).status).toBe(403);
  expect((await call('POST', '/api/setup', { code: server.setupCode })).status).toBe(422);
  const withPassword = { ...people.system_admin, password: 'copper lantern walks' };
  const known = asked({ administrators: { ...people, system_admin: withPassword } });
  expect((await call('POST', '/api/setup', known)).status).toBe(422);
});

test('S2: twenty wrong codes keep the right one out of nothing', async () => {
  const wrong = await Promise.all(
    Array.from({ length: 20 }, (_, n) => call('POST', '/api/setup', asked({ code: `wrong${n}` }))),
  );
  expect(wrong.map(({ status }) => status)).toEqual(Array(20).fill(403));
});

test('every fault is told at its field: one person for two offices, one login, no name, no profile', async () => {
  const { system_admin: one } = people;
  const wrong = await call(
    'POST',
    '/api/setup',
    asked({
      unit: { name: ' ', profile: 'none' },
      administrators: { ...people, security_admin: one, audit_admin: { ...one, name: '甲 ', login: 'x' } },
    }),
  );
  expect(wrong.status).toBe(422);
  expect(wrong.body.rule).toBe('SYSTEM-004');
  expect(wrong.body.fields).toEqual([
    'unit.name',
    'unit.profile',
    'security_admin.name',
    'security_admin.login',
    'audit_admin.name',
    'audit_admin.login',
  ]);
});

test('S7: of several that race one founds the unit; nobody but each administrator himself ever knows his password', async () => {
  const answers = await Promise.all(Array.from({ length: 5 }, () => call('POST', '/api/setup', asked())));
  expect(answers.map((answer) => answer.status).sort()).toEqual([201, 409, 409, 409, 409]);
  const { invitations } = answers.find(({ status }) => status === 201)?.body ?? {};
  const state = async () => (await call('GET', '/api/setup')).body;
  const law = { length: 10, classes: 1 };
  const missing = ['system_admin', 'security_admin', 'audit_admin'];
  expect(await state()).toEqual({ state: 'waiting', demo: false, profiles: [], missing, password: law, directories });
  expect((await call('POST', '/api/setup', asked())).status).toBe(409);
  const password = 'copper lantern walks';
  for (const role of ['system_admin', 'security_admin', 'audit_admin'] as const) {
    const { login } = people[role];
    expect((await call('POST', '/api/session', { login, password })).status).toBe(401);
    expect((await call('POST', '/api/session', { login, password: '' })).status).toBe(401);
    await passes();
    const chosen = { token: invitations[role], login, password };
    expect((await call('POST', '/api/invitation/accept', chosen)).status).toBe(200);
    expect((await state()).missing).toEqual(missing.slice(missing.indexOf(role) + 1));
  }
  expect(await state()).toEqual({ state: 'ready', demo: false, profiles: [], missing: [], password: law, directories });
  const signedIn = await enter('BING.admin ', password);
  expect(signedIn.status).toBe(200);
  expect(String(signedIn.cookie)).toMatch(/HttpOnly; SameSite=Strict/);
  const cookie = String(signedIn.cookie).split(';')[0] as string;
  const session = await call('GET', '/api/session', undefined, { cookie });
  expect(session.body).toMatchObject({
    person: { name: '丙', roles: ['audit_admin'], clearance: 1 },
    unit: { name: '测试市某局', profile: 'bureau' },
  });
  const { entries } = (await call('GET', '/api/ledger', undefined, { cookie })).body;
  const acts = entries.map((entry: { act: string; outcome: string }) => `${entry.act} ${entry.outcome}`);
  expect(acts.filter((act: string) => act !== 'login denied')).toEqual([
    'login done',
    'recovery-codes done',
    'add-factor done',
    'accept-invitation done',
    'accept-invitation done',
    'accept-invitation done',
    'organization.found done',
  ]);
});

test('where nobody is left inside, the owner of the machine lets somebody in again, and everybody hears of it', async () => {
  const [login, password] = ['bing.admin', 'copper lantern walks'];
  for (let n = 0; n < 5; n++) {
    await call('POST', '/api/session', { login, password: 'no' });
    if (n < 4) await asOwner((client) => client.query(`update jingui.attempt set until = last_at`), dir);
  }
  expect((await call('POST', '/api/session', { login, password })).status).toBe(429);
  await expect(unlockHere({ dataDir: dir }, { login: 'nobody', invite: false })).rejects.toMatchObject({
    code: 'no_such_login',
  });
  expect(await unlockHere({ dataDir: dir }, { login: ' BING.admin', invite: false })).toMatchObject({
    login,
    link: null,
  });
  const { cookie } = await enter(login, password);
  const session = { cookie: String(cookie).split(';')[0] as string };
  const { entries } = (await call('GET', '/api/ledger', undefined, session)).body;
  const entry = entries.find(({ act }: { act: string }) => act === 'system.unlock-here');
  expect(entry).toMatchObject({ outcome: 'done', clauses: ['SYSTEM-004', 'SYSTEM-006'] });
  const { rows } = await asOwner(
    (client) =>
      client.query(`select to_role, (select leaf::json->>'device' from ledger_entry where act = 'system.unlock-here') as device
        from alert where kind = 'opened-on-machine' order by to_role`),
    dir,
  );
  expect(rows.map(({ to_role }) => to_role)).toEqual(['audit_admin', 'principal', 'security_admin', 'system_admin']);
  expect(rows[0].device).toContain(`${userInfo().username}@`);

  const { link } = await unlockHere({ dataDir: dir }, { login, invite: true });
  expect((await call('GET', '/api/session', undefined, session)).status).toBe(401);
  expect((await call('POST', '/api/session', { login, password })).status).toBe(401);
  expect((await call('GET', '/api/setup')).body.missing).toEqual(['audit_admin']);
  const chosen = { token: link, login, password: 'brass kettle sings' };
  expect((await call('POST', '/api/invitation/accept', chosen)).status).toBe(200);
  expect((await call('POST', '/api/session', { login, password: 'brass kettle sings' })).status).toBe(200);
});

/** What was wrong is held against nobody any more. */
const passes = () => asOwner((client) => client.query('delete from jingui.attempt'), dir);
