import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { foundUnit } from '#server/found.ts';
import { openSession } from '#server/sessions.ts';
import { type RunningServer, startServer } from '#server/main.ts';
import { cast } from '../kit/cast.ts';
import { documentRows } from '../kit/documents.ts';
import { given } from '../kit/effects.ts';
import { asOwner } from '../kit/owner.ts';
import { papersOf } from '../kit/papers.ts';
import { World } from '../kit/world.ts';

/** A server of its own, whose ledger can be taken away without harm to other tests. */
let dir: string;
let server: RunningServer;
let w: World;

beforeAll(async () => {
  dir = await mkdtemp(path.join(tmpdir(), 'jingui-closed-'));
  server = await startServer({
    dataDir: dir,
    port: 0,
    host: '127.0.0.1',
    demo: true,
    loadDemo: false,
    scheduler: false,
  });
  const people = cast
    .filter((one) => ['clerk', 'reader', 'auditor'].includes(one.id))
    .map((one) => ({ ...one, department: null }));
  await foundUnit(server.app, {
    id: 'u',
    name: '测试市某局',
    profile: 'strict',
    departments: [],
    people,
    at: '2026-03-02T01:00:00.000Z',
    more: (at) => papersOf(people, at, {}),
  });
  w = new World(server, 'u');
  await given(w, documentRows({ id: 'doc', title: '某文件', level: 3, scope: ['duty:registry'] }));
  for (const who of ['clerk', 'auditor']) expect((await w.get(who, '/api/session')).status).toBe(200);
});

afterAll(async () => {
  await server.stop();
  await rm(dir, { recursive: true, force: true });
});

test('SYSTEM-006: without a ledger nothing is done, nothing classified is shown and nobody signs in; with it all goes on', async () => {
  const leaving = { authorization: `Bearer ${await openSession(server.app, 'u', 'reader', 'test')}`, 'x-jingui': '1' };
  await asOwner((client) => client.query('revoke insert on ledger_entry from jingui_app'), dir);
  const clock = await w.post('clerk', '/api/clock', { at: '2026-05-05T01:00:00.000Z' });
  const shown = await w.get('clerk', '/api/registers/documents/doc');
  const exported = await w.get('clerk', '/api/registers/documents.xlsx');
  const refused = await w.act('clerk', 'cases.sign', {});
  for (const answer of [clock, shown, exported, refused]) {
    expect([answer.status, answer.body.code, answer.body.rule]).toEqual([503, 'RULE_UNAVAILABLE', 'SYSTEM-006']);
  }
  expect(JSON.stringify(shown.body)).not.toContain('某文件');
  const session = { url: '/api/session', headers: leaving };
  expect((await server.http.inject({ ...session, method: 'DELETE' })).statusCode).toBe(200);
  expect((await server.http.inject(session)).statusCode).toBe(401);
  await expect(openSession(server.app, 'u', 'reader', 'test')).rejects.toThrow('the ledger cannot be written');

  await asOwner((client) => client.query('grant insert on ledger_entry to jingui_app'), dir);
  expect((await w.get('clerk', '/api/session')).body.now.slice(0, 10)).toBe('2026-03-02');
  expect((await w.get('clerk', '/api/registers/documents/doc')).status).toBe(200);
});
