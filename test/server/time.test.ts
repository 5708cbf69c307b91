import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { foundUnit } from '#server/found.ts';
import { type RunningServer, startServer } from '#server/main.ts';
import { cast } from '../kit/cast.ts';
import { asOwner } from '../kit/owner.ts';
import { papersOf } from '../kit/papers.ts';
import { World } from '../kit/world.ts';

const hour = 3_600_000;
const day = 24 * hour;

/**
 * A server of its own, whose machine has a clock that jumps: the steady count is moved the other way, and the unit's offset with the
 * clock, so that its time is what the machine would tell.
 */
let ahead = 0;
let dir: string;
let server: RunningServer;

beforeAll(async () => {
  dir = await mkdtemp(path.join(tmpdir(), 'jingui-time-'));
  const given = { dataDir: dir, port: 0, host: '127.0.0.1', demo: true, loadDemo: false, scheduler: false };
  server = await startServer({ ...given, clocks: { wall: Date.now, steady: () => performance.now() - ahead } });
  const people = cast
    .filter((one) => ['clerk', 'officer', 'auditor', 'sysadmin', 'secadmin'].includes(one.id))
    .map((one) => ({ ...one, department: null }));
  const at = '2026-03-02T01:00:00.000Z';
  const unit = { id: 'u', name: '测试市某局', profile: 'strict' as const, departments: [], people, at };
  await foundUnit(server.app, { ...unit, more: (now) => papersOf(people, now, {}) });
  await duties();
});

afterAll(async () => {
  await server.stop();
  await rm(dir, { recursive: true, force: true });
});

async function jump(by: number): Promise<void> {
  const moved = 'update unit set clock_offset_ms = clock_offset_ms + $1';
  await asOwner((client) => client.query(moved, [by]), dir);
  ahead += by;
}

/** Sessions of their own each time: what jumps may end those that were. */
const fresh = () => new World(server, 'u');
const now = async () => Date.parse((await fresh().get('clerk', '/api/session')).body.now);
const act = (who: string, procedure: string, input: object = {}) =>
  fresh().act(who, procedure, input, { key: randomUUID() });
const duties = () => fresh().post('clerk', '/api/scheduler/run');
const drill = async () => (await fresh().obligations('SYSTEM-015')).map(({ status }) => status);
const kinds = async (who: string) =>
  (await fresh().get(who, '/api/alerts?rule=SYSTEM-007')).body.alerts
    .map((one: { kind: string }) => one.kind)
    .toSorted();
const counted = "select count(*)::integer as n from ledger_entry where act = 'duty:clock-watch'";
const jumps = () => asOwner(async (client) => (await client.query(counted)).rows[0].n as number, dir);
const patient = { timeout: 60_000 };

test('a jump forward is entered, told and not believed: nothing is overdue by it until the system administrator confirms the time', async () => {
  const before = await now();
  await jump(40 * day);
  expect((await now()) - before).toBeLessThan(hour);
  await duties();
  expect(await drill()).toEqual(['open']);
  await expect.poll(() => kinds('sysadmin'), patient).toEqual(['clock-jumped']);
  expect(await kinds('auditor')).toEqual(['clock-jumped']);
  expect(await jumps()).toBe(1);

  expect((await act('secadmin', 'system.confirm-clock')).status).toBe(403);
  expect((await act('sysadmin', 'system.confirm-clock')).status).toBe(200);
  await expect.poll(async () => (await now()) - before > 39 * day, patient).toBe(true);
  await duties();
  expect(await drill()).toContain('overdue');
  await expect.poll(jumps, patient).toBe(2);
});

test('a clock that is set right again by itself is told, and leaves nothing to confirm', async () => {
  const before = await now();
  await jump(3 * hour);
  expect((await now()) - before).toBeLessThan(hour);
  await jump(-3 * hour);
  expect((await now()) - before).toBeLessThan(hour);
  await expect.poll(jumps, patient).toBe(4);
  expect((await act('sysadmin', 'system.confirm-clock')).status).toBe(409);
});

test('after a jump back nothing is judged with an earlier time, not even once it is confirmed, and no session lives longer', async () => {
  const before = await now();
  await jump(-20 * day);
  const after = await now();
  expect(after).toBeGreaterThanOrEqual(before);
  expect((await act('officer', 'organization.add-place', { name: '1号柜', kind: 'cabinet' })).status).toBe(201);
  await expect.poll(jumps, patient).toBe(5);
  expect((await act('sysadmin', 'system.confirm-clock')).status).toBe(200);
  await expect.poll(jumps, patient).toBe(6);
  expect(await now()).toBeGreaterThanOrEqual(after);
  const times = (await fresh().ledger('')).map(({ at }) => Date.parse(at)).toReversed();
  // Acts under way at once are entered in the order of their ends: they may differ by as long as they took, not by days.
  expect(times.filter((at, n) => at < Math.max(...times.slice(0, n)) - hour)).toEqual([]);
});

test('at a start a clock that is behind the last entry, or far ahead of it, is held against it', async () => {
  const { time } = server.app;
  const before = await jumps();
  const last = time.now() + 5 * hour;
  await time.heedLast(last);
  expect(time.now()).toBeGreaterThanOrEqual(last);
  await expect.poll(jumps, patient).toBe(before + 1);
  const long = time.now() - 90 * day;
  await time.heedLast(long);
  expect(time.now() - long).toBeLessThan(hour);
  await expect.poll(jumps, patient).toBe(before + 2);
  await time.heedLast(time.now() - 10 * day);
  expect(time.now() - long).toBeLessThan(hour);
  expect(await jumps()).toBe(before + 2);
});
