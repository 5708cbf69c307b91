import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Db, openDb } from '#server/database.ts';
import { connect } from '#server/db/connect.ts';
import { planAgain } from '#server/db/statement.ts';

let db: Db;
let stop: () => Promise<void>;

beforeAll(async () => {
  const there = await connect({
    dataDir: process.env.JINGUI_TEST_DIR as string,
    databaseUrl: process.env.JINGUI_TEST_PG,
  });
  db = openDb({ ...there.config, max: 1 }, async () => {});
  stop = async () => {
    await db.close();
    await there.stop();
  };
});

afterAll(() => stop());

const everything = `select 7::bigint as whole, 1.5::numeric as part, 'x' as "it's", null::text as none, true as so,
  '2026-08-01 09:00:00.12+00'::timestamptz as at, '2026-08-01'::date as day, array['a', null, 'b "c" \\'] as list,
  '{"a": [1, "二"]}'::jsonb as made, '\\x00ff'::bytea as bytes`;

test('what a statement tells is the same the first time, when its rows are described, and after', async () => {
  const told = await db.transaction(async ({ query }) => {
    const both = await Promise.all([query(everything), query(everything)]);
    return [...both, await query(everything), await query(everything)];
  });
  const row = {
    whole: 7,
    part: '1.5',
    "it's": 'x',
    none: null,
    so: true,
    at: '2026-08-01T09:00:00.120Z',
    day: '2026-08-01',
    list: ['a', null, 'b "c" \\'],
    made: { a: [1, '二'] },
    bytes: Buffer.from([0, 255]),
  };
  expect(told).toEqual([[row], [row], [row], [row]]);
  expect(Object.keys(told[3]?.[0] ?? {})).toEqual(Object.keys(row));
});

test('each value arrives as what it is', async () => {
  const text = 'select $1::text as t, $2::int as n, $3::boolean as b, $4::jsonb as j, $5::text[] as l, $6::bytea as y';
  const values = ['a \'"\\ 二', 3, false, { x: [1] }, ['{', '"', '\\', ''], Buffer.from([0, 1])];
  const [row] = await db.alone(text, values);
  expect(row).toEqual({ t: values[0], n: 3, b: false, j: { x: [1] }, l: values[4], y: values[5] });
  const [none] = await db.alone(text, [null, undefined, null, null, null, null]);
  expect(new Set(Object.values(none ?? {}))).toEqual(new Set([null]));
});

test('an error comes to who asked, and to nobody behind him in the line', async () => {
  const broken = 'select 1 / $1::int as n';
  await expect(db.alone(broken, [0])).rejects.toMatchObject({ code: '22012' });
  expect(await db.alone(broken, [1])).toEqual([{ n: 1 }]);
  const asked = [
    db.alone(broken, [0]),
    db.alone(broken, [1]),
    db.alone('select nothing_of_this', []),
    db.alone(broken, [-1]),
  ];
  const met = await Promise.allSettled(asked);
  expect(met.map((one) => (one.status === 'fulfilled' ? one.value : one.reason.code))).toEqual([
    '22012',
    [{ n: 1 }],
    '42703',
    [{ n: -1 }],
  ]);
});

test('after a statement that failed its transaction is over, and the connection is as good as before', async () => {
  const failed = db.transaction(async ({ query, later }) => {
    later(query('select 1 / 0 as n'));
    return query('select 1 as n');
  });
  await expect(failed).rejects.toMatchObject({ code: '22012' });
  expect(await db.transaction(({ query }) => query('select 2 as n'))).toEqual([{ n: 2 }]);
  const unread = db.alone("select 'no number'::text as n, 'x'::json as j", []);
  await expect(unread).rejects.toMatchObject({ code: '22P02' });
});

test('a value nobody can send fails alone', async () => {
  const loop = { toPostgres: () => loop };
  await expect(db.alone('select $1::text as t', [loop])).rejects.toThrow(/circular/);
  expect(await db.alone('select $1::text as t', ['after'])).toEqual([{ t: 'after' }]);
});

test('rows are counted where none are told', async () => {
  const { rows } = await db.pool.query<{ pid: number }>('select pg_backend_pid() as pid');
  const changed = await db.transaction(async ({ kysely, query }) => {
    await query('create temporary table counted (n int) on commit drop');
    const into = kysely as never as import('kysely').Kysely<{ counted: { n: number } }>;
    await into
      .insertInto('counted')
      .values([{ n: 1 }, { n: 2 }, { n: 3 }])
      .execute();
    const [one] = await into.updateTable('counted').set({ n: 0 }).where('n', '>', 1).execute();
    const [two] = await into.updateTable('counted').set({ n: 5 }).where('n', '>', 9).execute();
    return [one?.numUpdatedRows, two?.numUpdatedRows];
  });
  expect(changed).toEqual([2n, 0n]);
  expect(await db.pool.query('select pg_backend_pid() as pid').then((all) => all.rows)).toEqual(rows);
});

test('two statements in one text are refused, whatever they are', async () => {
  for (const text of ['select 1; select 2', "set local jingui.unit = 'x'; select 1"])
    await expect(db.transaction(({ query }) => query(text))).rejects.toMatchObject({ code: '42601' });
  expect(await db.alone('select 1 as n', [])).toEqual([{ n: 1 }]);
});

test('a connection on which somebody waits is ended, and he is told', async () => {
  const waiting = db.transaction(({ query }) => query('select pg_sleep(30)'));
  waiting.catch(() => {});
  const other = new pg.Client(db.pool.options as pg.ClientConfig);
  await other.connect();
  const end = "select pg_terminate_backend(pid) from pg_stat_activity where query = 'select pg_sleep(30)'";
  await expect.poll(async () => (await other.query(end)).rowCount).toBe(1);
  await other.end();
  await expect(waiting).rejects.toThrow();
  expect(await db.alone('select 1 as n', [])).toEqual([{ n: 1 }]);
});

test('what was asked last is planned again and not carried out', async () => {
  await db.alone('create sequence if not exists planned', []);
  const counted = "select nextval('planned')::int as n, $1::text as said";
  const plans = 'select generic_plans::int + custom_plans::int as n from pg_prepared_statements where statement = $1';
  const [first] = await db.alone<{ n: number }>(counted, ['a']);
  const [before] = await db.alone<{ n: number }>(plans, [counted]);
  const client = await db.pool.connect();
  await planAgain(client).finally(() => client.release());
  expect(await db.alone(plans, [counted])).toEqual([{ n: (before?.n ?? 0) + 1 }]);
  expect(await db.alone(counted, ['b'])).toEqual([{ n: (first?.n ?? 0) + 1, said: 'b' }]);
});
