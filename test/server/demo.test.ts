import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RoleId } from '#kernel/generated/clauses.ts';
import { enter } from '#server/act/enter.ts';
import { loadDemo } from '#server/demo/index.ts';
import type { Skipped } from '#server/demo/teller.ts';
import { exportInstallation } from '#server/ledger/export-installation.ts';
import { type RunningServer, startServer } from '#server/main.ts';
import { verifyExport } from '#verify/main.ts';

/** The demo as `npm start` loads it, in an installation of its own. */
let dir: string;
let server: RunningServer;
let skipped: readonly Skipped[];

beforeAll(async () => {
  dir = await mkdtemp(path.join(tmpdir(), 'jingui-demo-'));
  const options = { dataDir: dir, port: 0, host: '127.0.0.1', demo: true, loadDemo: false, scheduler: false };
  server = await startServer(options);
  skipped = await loadDemo(server.app);
});

afterAll(async () => {
  await server.stop();
  await rm(dir, { recursive: true, force: true });
});

async function rows<T extends object>(sql: string): Promise<T[]> {
  return server.app.db.transaction(async (connection) => {
    await enter(server.app, connection, server.app.systemToken, 'yunchuan');
    return connection.query<T & Record<string, unknown>>(sql);
  });
}

test('every act of the story is lawful', () => {
  expect(skipped).toEqual([]);
});

test('whatever an approver is asked is told by names the rooms declare', async () => {
  const asked = await rows<{ procedure: string; summary: object }>('select procedure, summary from "case"');
  expect(new Set(asked.map(({ procedure }) => procedure)).size).toBeGreaterThan(8);
  const { values } = server.app.modules;
  const unnamed = asked.flatMap(({ procedure, summary }) =>
    namesIn(summary).flatMap((name) => (values.has(name) ? [] : [`${procedure}: ${name}`])),
  );
  expect([...new Set(unnamed)]).toEqual([]);
});

test('what an approver is asked has the word of each choice', async () => {
  const asked = await rows<{ procedure: string; summary: object }>('select procedure, summary from "case"');
  const { values } = server.app.modules;
  const chosen = asked.flatMap(({ procedure, summary }) =>
    Object.entries(summary).flatMap(([name, given]) =>
      [given].flat().flatMap((one) => {
        const words = values.get(name)?.words;
        return words && typeof one === 'string' ? [{ name: `${procedure}: ${name} ${one}`, word: words[one] }] : [];
      }),
    ),
  );
  expect(chosen.length).toBeGreaterThan(5);
  expect(chosen.filter(({ word }) => word === undefined).map(({ name }) => name)).toEqual([]);
});

test('whatever stands in a register has a name, in both languages', async () => {
  const url = `${server.url}/api`;
  const headers = { 'x-jingui': '1', 'content-type': 'application/json' };
  const { accounts } = (await (await fetch(`${url}/demo/accounts`)).json()) as { accounts: readonly Account[] };
  const clerk = accounts.find(({ roles }) => roles.includes('registry_clerk'));
  const signIn = { method: 'POST', headers, body: JSON.stringify({ login: clerk?.login }) };
  const cookie = (await fetch(`${url}/demo/session`, signIn)).headers.getSetCookie().join('; ');
  const nameless: string[] = [];
  let seen = 0;
  for (const { register: name } of server.app.modules.things.values()) {
    if (name === undefined) continue;
    const answer = await fetch(`${url}/registers/${name}?names=true&limit=20`, { headers: { ...headers, cookie } });
    if (answer.status === 403) continue;
    const { rows: listed, names } = (await answer.json()) as Listed;
    seen += listed.length;
    nameless.push(
      ...listed.filter(({ id }) => !names[id]?.text.zh || !names[id].text.en).map(({ id }) => `${name} ${id}`),
    );
  }
  expect(seen).toBeGreaterThan(150);
  expect(nameless).toEqual([]);
});

interface Account {
  readonly login: string;
  readonly roles: readonly RoleId[];
}

interface Listed {
  readonly rows: readonly { readonly id: string }[];
  readonly names: Readonly<Record<string, { readonly text: { readonly zh: string; readonly en: string } }>>;
}

/** Names of values at every depth; what is written in two languages, or with its own name, is one value. */
function namesIn(summary: unknown): string[] {
  if (typeof summary !== 'object' || summary === null || 'zh' in summary) return [];
  if (Array.isArray(summary)) return summary.flatMap(namesIn);
  const names = 'id' in summary && 'name' in summary ? [] : Object.keys(summary);
  return [...names, ...Object.values(summary).flatMap(namesIn)];
}

test('every role inside the unit is held, and the three administrators are three people', async () => {
  const held = await rows<{ role: RoleId; person_id: string }>('select role, person_id from appointment');
  const inside = server.app.regulation.roles.filter((role) => !role.external).map((role) => role.id);
  expect(inside.filter((role) => !held.some((one) => one.role === role))).toEqual([]);
  const admins = held.filter(({ role }) => ['system_admin', 'security_admin', 'audit_admin'].includes(role));
  expect(new Set(admins.map((one) => one.person_id)).size).toBe(3);
});

test('copies are in every hand, some late, and cases wait', async () => {
  const hands = await rows<{ hand: string; n: number }>('select hand, count(*)::int as n from carrier group by hand');
  expect(hands.map((one) => one.hand).sort()).toEqual(
    expect.arrayContaining(['archive', 'destroyed', 'missing', 'person', 'registry', 'unit']),
  );
  expect(hands.reduce((sum, one) => sum + one.n, 0)).toBeGreaterThanOrEqual(280);
  const [late] = await rows<{ n: number }>("select count(*)::int as n from obligation where status = 'overdue'");
  expect(late?.n).toBeGreaterThan(3);
  const waiting = await rows<{ role: string }>(
    `select distinct s.role from "case" c join case_step s using (unit_id) where s.case_id = c.id and c.status = 'open' and s.status = 'waiting'`,
  );
  expect(waiting.map((one) => one.role)).toEqual(
    expect.arrayContaining(['dept_head', 'leader_in_charge', 'classifier', 'classification_reviewer']),
  );
});

test('deadlines of next year have a calendar that says it is invented', async () => {
  const next = new Date().getUTCFullYear() + 1;
  const [year] = await rows<{ source: string }>(`select source from calendar_year where year = ${next}`);
  if (!server.app.regulation.calendars.some((one) => one.year === next)) expect(year?.source).toContain('演示');
  expect(year).toBeDefined();
});

test('the clock is the real one again and its ledger rebuilds every row', async () => {
  const [unit] = await rows<{ off: number }>('select abs(clock_offset_ms) as off from unit');
  expect(unit?.off).toBeLessThan(60_000);
  const target = path.join(dir, 'export');
  await exportInstallation({ dataDir: dir }, target);
  expect(await verifyExport(target)).toMatchObject({ ok: true, findings: [] });
});

test('anybody may try a desk: accounts are listed and let in without a password, but never with one', async () => {
  const listed = (await server.http.inject('/api/demo/accounts')).json();
  expect(listed.accounts.length).toBeGreaterThanOrEqual(30);
  const post = (url: string, payload: object) =>
    server.http.inject({ method: 'POST', url, payload, headers: { 'x-jingui': '1' } });
  expect((await post('/api/demo/session', { login: 'linxiaotang' })).statusCode).toBe(200);
  expect((await post('/api/session', { login: 'linxiaotang', password: '' })).statusCode).toBe(401);
});
