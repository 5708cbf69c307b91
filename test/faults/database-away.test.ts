import { afterAll, beforeAll, expect, test } from 'vitest';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Embedded, startEmbedded } from '#server/db/embedded.ts';
import { withExisting } from '#server/existing.ts';
import { ourName } from '#server/db/pool.ts';
import type { Response } from '#test/kit/world.ts';
import { family, pidOf, query } from './support/server.ts';
import { type Site, site } from './support/site.ts';
import { until } from './support/until.ts';
import { type Wire, wire } from './support/wire.ts';

/** A database that is not ours to start: it comes and goes as its own administrator likes. */
let home: string;
let database: Embedded;
let line: Wire;
let its: Site;
const unheard: unknown[] = [];
const hear = (error: unknown) => unheard.push(error);

beforeAll(async () => {
  process.on('unhandledRejection', hear).on('uncaughtException', hear).on('warning', hear);
  home = await mkdtemp(path.join(tmpdir(), 'jingui-away-'));
  database = await startEmbedded({ dataDir: path.join(home, 'given') });
  const { user, port } = database;
  line = await wire(path.join(home, 'wire'), database);
  its = await site(home, `postgres://${user}@localhost:${port}/jingui?host=${encodeURIComponent(line.dir)}`);
  expect((await its.world.get('officer', '/api/session')).status).toBe(200);
});

afterAll(async () => {
  await its.server.stop();
  line.close();
  await database.stop();
  await rm(home, { recursive: true, force: true });
  process.off('unhandledRejection', hear).off('uncaughtException', hear).off('warning', hear);
});

const place = (no: number) => ({ name: `${no}号柜`, kind: 'cabinet' });
const add = (no: number) => its.world.act('officer', 'organization.add-place', place(no), { key: `place-${no}` });
const placesNamed = async (no: number) =>
  query<{ n: string }>(database, `select count(*) as n from place where name = '${no}号柜'`).then(([row]) =>
    Number(row?.n),
  );

/** Ends all connections of the server, whatever is under way on them. */
async function killOurs(): Promise<void> {
  const ours = `from pg_stat_activity where application_name = '${ourName}'`;
  await query(database, `select pg_terminate_backend(pid) ${ours}`);
}

async function health() {
  const { statusCode, headers, payload } = await its.server.http.inject({ method: 'GET', url: '/api/health' });
  return { code: statusCode, after: headers['retry-after'], body: JSON.parse(payload) };
}

const back = () => until(health, ({ body }) => body.status === 'ok');
const gone = () => until(health, ({ body }) => body.status === 'away');

function expectAway({ status, body }: Response): void {
  expect([status, body.code]).toEqual([503, 'DATABASE_AWAY']);
  expect(body.says.zh).toMatch(/数据库暂时连不上/);
  expect(body.says.en).toMatch(/the database is away/i);
}

test('connections killed under acts cost nobody more than a second try with the same key', async () => {
  const acts = Promise.all(Array.from({ length: 40 }, (_, no) => add(no)));
  let under = true;
  acts.finally(() => {
    under = false;
  });
  while (under) await killOurs();
  const answers = await acts;
  expect(new Set(answers.map(({ status }) => status)).difference(new Set([201, 503]))).toEqual(new Set());
  const cut = answers.filter(({ status }) => status === 503);
  expect(cut.length).toBeGreaterThan(0);
  for (const answer of cut) expectAway(answer);
  await back();
  const again = await Promise.all(answers.map((_, no) => add(no)));
  expect(again.map(({ status }) => status)).toEqual(again.map(() => 201));
  for (const [no, before] of answers.entries()) if (before.status === 201) expect(again[no]?.body).toEqual(before.body);
  expect(await Promise.all(answers.map((_, no) => placesNamed(no)))).toEqual(answers.map(() => 1));
});

test('an act that was done although nobody was told is told by its key, and not done twice', async () => {
  line.cutAtCommit('100号柜');
  expectAway(await add(100));
  await until(
    () => placesNamed(100),
    (n) => n === 1,
  );
  const { status, body } = await add(100);
  expect([status, body.about.table]).toEqual([201, 'place']);
  expect((await add(100)).body).toEqual(body);
  expect(await placesNamed(100)).toBe(1);
});

test('while the database is stopped every route says so, open pages stay, and all goes on when it is back', async () => {
  const page = new AbortController();
  const events = await fetch(`${its.server.url}/api/events`, {
    headers: { cookie: `jingui_session=${await tokenOf()}` },
    signal: page.signal,
  });
  expect(events.status).toBe(200);
  const reader = (events.body as ReadableStream<Uint8Array>).getReader();
  await database.stop();
  const { code, after, body } = await gone();
  expect([code, after, body.status]).toEqual([503, '2', 'away']);
  for (const url of [
    '/api/session',
    '/api/my-day',
    '/api/registers/places',
    '/api/obligations',
    '/api/ledger',
    '/api/events',
  ]) {
    const answer = await its.server.http.inject({ method: 'GET', url });
    expect([url, answer.statusCode, answer.headers['retry-after']]).toEqual([url, 503, '2']);
    expectAway({ status: answer.statusCode, body: answer.json() });
  }
  expectAway(await add(200));
  database = await startEmbedded({ dataDir: path.join(home, 'given') });
  await back();
  expect((await add(200)).status).toBe(201);
  for (let text = ''; !text.includes('"changed"'); ) {
    const { value } = await reader.read();
    text += Buffer.from(value ?? []).toString();
  }
  page.abort();
  // Sealer: what was written is under a checkpoint again.
  await until(
    () => query<{ n: string }>(database, 'select count(*) as n from ledger_entry where seq is null'),
    ([row]) => row?.n === '0',
  );
  expect(its.said.map(({ en }) => en).filter((en) => /the database is (away|back)/.test(en)).length).toBeGreaterThan(1);
});

test('a network that swallows everything is a database that is away; whoever waited is told, and all goes on afterwards', async () => {
  line.silent(true);
  const waiting = [add(310), add(311), its.world.get('officer', '/api/session')];
  for (const answer of await Promise.all(waiting)) expectAway(answer);
  await gone();
  line.silent(false);
  await back();
  expect((await Promise.all([add(310), add(311)])).map(({ status }) => status)).toEqual([201, 201]);
  expect(await Promise.all([placesNamed(310), placesNamed(311)])).toEqual([1, 1]);
});

/** A worker of PostgreSQL's ends when it is done. */
function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

test('a database whose processes stand still is away too', async () => {
  const all = family(await pidOf(path.join(home, 'given')));
  for (const pid of all) signal(pid, 'SIGSTOP');
  const waiting = [add(300), add(301), its.world.get('officer', '/api/session')];
  try {
    for (const answer of await Promise.all(waiting)) expectAway(answer);
    await gone();
  } finally {
    for (const pid of all) signal(pid, 'SIGCONT');
  }
  await back();
  expect((await Promise.all([add(300), add(301)])).map(({ status }) => status)).toEqual([201, 201]);
  expect(await Promise.all([placesNamed(300), placesNamed(301)])).toEqual([1, 1]);
});

test('a server that takes in nobody more is away for whoever needs a new connection', async () => {
  const [login] = await query<{ name: string }>(
    database,
    "select rolname as name from pg_roles where rolname like 'jingui_app_%'",
  );
  await query(database, `alter role ${login?.name} connection limit 0`);
  await killOurs();
  expectAway(
    await until(
      () => add(400),
      ({ status }) => status !== 201,
    ),
  );
  await query(database, `alter role ${login?.name} connection limit -1`);
  expect(
    (
      await until(
        () => add(400),
        ({ status }) => status === 201,
      )
    ).status,
  ).toBe(201);
  expect(await placesNamed(400)).toBe(1);
});

test('a database that was made read-only is away, and is used again as soon as it takes something in', async () => {
  await query(database, 'alter database jingui set default_transaction_read_only = on');
  await killOurs();
  expectAway(
    await until(
      () => add(500),
      ({ status }) => status !== 201,
    ),
  );
  await gone();
  await query(database, 'begin read write; alter database jingui reset default_transaction_read_only; commit');
  await back();
  expect((await add(500)).status).toBe(201);
  expect(await placesNamed(500)).toBe(1);
});

test('a command whose database goes away in the middle says so in words', async () => {
  const { user, port, socketDir } = database;
  const databaseUrl = `postgres://${user}@localhost:${port}/jingui?host=${encodeURIComponent(socketDir)}`;
  const cut = withExisting({ dataDir: its.dataDir, databaseUrl }, async (client) => {
    await killOurs();
    await client.query('select');
  });
  await expect(cut).rejects.toMatchObject({
    code: 'database_unreachable',
    says: { zh: expect.stringContaining('途中断开'), en: expect.stringContaining('in the middle') },
  });
  await back();
});

test('nothing of all this went unheard, and no connection was left over', async () => {
  expect(unheard).toEqual([]);
  const { totalCount, waitingCount } = its.server.app.db.pool;
  expect([totalCount <= 12, waitingCount]).toEqual([true, 0]);
});

async function tokenOf(): Promise<string> {
  const { openSession } = await import('#server/sessions.ts');
  return openSession(its.server.app, 'u', 'officer', 'test');
}
