import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkDisk } from '#cli/doctor/looks/disk.ts';
import { foundUnit } from '#server/found.ts';
import { type RunningServer, startServer } from '#server/main.ts';
import { runAll } from '#server/scheduler.ts';
import { cast } from '../kit/cast.ts';
import { papersOf } from '../kit/papers.ts';
import { World } from '../kit/world.ts';

/** A server of its own, whose disk is as full as the test says. */
let percent = 10;
const read = async () => ({ used: percent * 2 ** 30, free: (100 - percent) * 2 ** 30 });
let dir: string;
let server: RunningServer;
let w: World;

beforeAll(async () => {
  dir = await mkdtemp(path.join(tmpdir(), 'jingui-disk-'));
  const given = { dataDir: dir, port: 0, host: '127.0.0.1', demo: true, loadDemo: false, scheduler: false };
  server = await startServer({ ...given, disk: read });
  const people = cast
    .filter((one) => ['clerk', 'officer', 'auditor', 'sysadmin'].includes(one.id))
    .map((one) => ({ ...one, department: null }));
  const at = '2026-03-02T01:00:00.000Z';
  const unit = { id: 'u', name: '测试市某局', profile: 'strict' as const, departments: [], people, at };
  await foundUnit(server.app, { ...unit, more: (now) => papersOf(people, now, {}) });
  w = new World(server, 'u');
});

afterAll(async () => {
  await server.stop();
  await rm(dir, { recursive: true, force: true });
});

const health = async () => (await server.http.inject({ url: '/api/health' })).json();
const turned = async (used: number, disk: string) => {
  percent = used;
  await expect.poll(async () => (await health()).disk, { timeout: 60_000 }).toBe(disk);
};
const told = async () =>
  (await w.get('sysadmin', '/api/alerts?rule=SYSTEM-001')).body.alerts
    .map((one: { kind: string }) => one.kind)
    .toSorted();
const cabinet = (name: string) => w.act('officer', 'organization.add-place', { name, kind: 'cabinet' });

test('at 80 % it is told, at 90 % nothing is written while looks go on, and with room again all goes on by itself', async () => {
  await turned(85, 'scarce');
  expect((await cabinet('1号柜')).status).toBe(201);
  await expect.poll(told, { timeout: 60_000 }).toEqual(['disk-scarce']);

  await turned(95, 'none');
  expect((await health()).status).toBe('read-only');
  const refused = await cabinet('2号柜');
  expect([refused.status, refused.body.code]).toEqual([507, 'NO_ROOM']);
  expect([refused.body.says.zh, refused.body.says.en]).toEqual([
    expect.stringContaining('磁盘空间不足'),
    expect.stringContaining('disk is full'),
  ]);
  const upload = {
    method: 'POST' as const,
    url: '/api/import',
    headers: { 'content-type': 'multipart/form-data; boundary=b' },
  };
  expect((await w.send('clerk', { ...upload, payload: '--b--' })).status).toBe(507);
  expect((await w.post('clerk', '/api/drill')).status).toBe(507);
  const asked = { name: '2号柜', kind: 'cabinet' };
  expect((await w.act('officer', 'organization.add-place', asked, { preview: true })).status).toBe(200);
  expect((await w.get('officer', '/api/registers/places')).body.rows.map((row: { name: string }) => row.name)).toEqual([
    '1号柜',
  ]);
  expect((await w.get('officer', '/api/registers/places.xlsx')).status).toBe(200);
  expect((await w.ledger('')).length).toBeGreaterThan(0);
  await expect.poll(told, { timeout: 60_000 }).toEqual(['disk-full', 'disk-scarce']);

  await turned(50, 'wide');
  expect((await cabinet('2号柜')).status).toBe(201);
  await expect.poll(told, { timeout: 60_000 }).toEqual(['disk-full', 'disk-scarce', 'disk-wide']);
  expect((await w.ledger('act=duty:disk-watch')).length).toBe(3);
});

test('the doctor says the same of the same disk', async () => {
  const said = async (used: number) => {
    percent = used;
    return (await checkDisk(dir, read)).map(({ id, verdict }) => `${id} ${verdict}`);
  };
  expect([await said(50), await said(85), await said(95)]).toEqual([['disk ok'], ['disk warn'], ['disk bad']]);
  percent = 10;
});

test('duties rest while nothing is written', async () => {
  await turned(95, 'none');
  await runAll(server.app);
  expect((await w.ledger('')).filter(({ act }) => act.startsWith('duty:') && act !== 'duty:disk-watch')).toEqual([]);
  await turned(10, 'wide');
  await runAll(server.app);
  await expect
    .poll(async () => (await w.ledger('')).some(({ act }) => act.startsWith('duty:') && act !== 'duty:disk-watch'))
    .toBe(true);
});
