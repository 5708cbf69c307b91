import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ProfileId } from '#kernel/generated/clauses.ts';
import { type RunningServer, startServer } from '#server/main.ts';
import { isWeak } from '#server/password.ts';
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

const people = {
  system_admin: { name: '甲', login: 'jia.admin', password: 'Jingui-2026-a' },
  security_admin: { name: '乙', login: 'yi.admin', password: 'Jingui-2026-b' },
  audit_admin: { name: '丙', login: 'bing.admin', password: 'Jingui-2026-c' },
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

test.each([
  ['short', 'Aa1-aaaaa', true],
  ['two classes', 'abcdefghij12', true],
  ['contains the login', 'Jia.Admin-2026', true],
  ['good', 'Jingui-2026-a', false],
])('a password that is %s', (_, password, weak) => {
  expect(isWeak(password, 'jia.admin')).toBe(weak);
});

test('a real installation starts without a unit, without accounts, and asks for the printed code', async () => {
  expect(server.setupCode).toMatch(/^[0-9a-f]{12}$/);
  const { profiles, ...rest } = (await call('GET', '/api/setup')).body;
  expect(rest).toEqual({ state: 'setup', demo: false });
  const kinds = new Map(loadRegulation().profiles.map(({ id, kind }) => [id, kind]));
  expect(profiles.map(({ id }: { id: ProfileId }) => kinds.get(id))).toContain('school');
  expect(profiles.map(({ id }: { id: ProfileId }) => kinds.get(id))).not.toContain('post');
  expect((await call('GET', '/api/demo/accounts')).status).toBe(404);
  expect((await call('POST', '/api/clock', { at: '2030-01-01' })).status).toBe(404);
  expect((await call('POST', '/api/setup', asked({ code: 'wrong' }))).status).toBe(403);
  expect((await call('POST', '/api/setup', { code: server.setupCode })).status).toBe(422);
});

test('every fault is told at its field: one person for two offices, one login, weak passwords, no name, no profile', async () => {
  const { system_admin: one } = people;
  const wrong = await call(
    'POST',
    '/api/setup',
    asked({
      unit: { name: ' ', profile: 'none' },
      administrators: { ...people, security_admin: one, audit_admin: { ...one, login: 'x', password: 'weak' } },
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
    'audit_admin.password',
  ]);
});

test('of several that race one founds the unit; afterwards set-up is closed and the three can sign in', async () => {
  const answers = await Promise.all(Array.from({ length: 5 }, () => call('POST', '/api/setup', asked())));
  expect(answers.map((answer) => answer.status).sort()).toEqual([201, 409, 409, 409, 409]);
  expect((await call('GET', '/api/setup')).body).toEqual({ state: 'ready', demo: false, profiles: [] });
  expect((await call('POST', '/api/setup', asked())).status).toBe(409);
  const signedIn = await call('POST', '/api/session', { login: 'bing.admin', password: 'Jingui-2026-c' });
  expect(signedIn.status).toBe(200);
  expect(String(signedIn.cookie)).toMatch(/HttpOnly; SameSite=Strict/);
  const cookie = String(signedIn.cookie).split(';')[0] as string;
  const session = await call('GET', '/api/session', undefined, { cookie });
  expect(session.body).toMatchObject({
    person: { name: '丙', roles: ['audit_admin'], clearance: 1 },
    unit: { name: '测试市某局', profile: 'bureau' },
  });
  const { entries } = (await call('GET', '/api/ledger', undefined, { cookie })).body;
  expect(entries.map((entry: { act: string }) => entry.act)).toEqual(['login', 'organization.found']);
});
