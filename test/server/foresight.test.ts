import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Connection, type Db, openDb } from '#server/database.ts';
import { connect } from '#server/db/connect.ts';

let db: Db;
let stop: () => Promise<void>;
let shown: string[] = [];

beforeAll(async () => {
  const there = await connect({
    dataDir: process.env.JINGUI_TEST_DIR as string,
    databaseUrl: process.env.JINGUI_TEST_PG,
  });
  db = openDb({ ...there.config, max: 2 }, async (_client, { rows }, _text, { unit }) => {
    shown.push(`${unit} ${rows[0]?.n}`);
  });
  stop = async () => {
    await db.close();
    await there.stop();
  };
});

afterAll(() => stop());

type Asking = Parameters<Connection['foresee']>[0];
/** Counts how often it is carried out, by a sequence, which no rollback takes back. */
const counted =
  (n: number): Asking =>
  (tx) =>
    sql<{ n: number }>`select nextval('foreseen')::int as c, ${n}::int as n`.execute(tx);
const asked = async (work: Promise<unknown>) => ((await work) as { rows: { c: number; n: number }[] }).rows[0];
const speaker = { unit: 'u', actor: {} } as unknown as Parameters<Connection['speakFor']>[0];

beforeAll(async () => {
  await db.alone('create sequence if not exists foreseen', []);
});

test('what was foreseen is carried out once, and shown to who speaks when it is asked', async () => {
  shown = [];
  const [first, second] = await db.transaction(async (connection) => {
    const { tx, wrongAfter } = connection.foresee(counted(1));
    await connection.query('select 0 as n');
    expect(shown).toEqual([]);
    connection.speakFor(speaker);
    const one = await asked(counted(1)(tx));
    expect(wrongAfter()).toBeUndefined();
    return [one, await asked(counted(1)(tx))];
  });
  expect([first?.n, second?.n, (second?.c ?? 0) - (first?.c ?? 0)]).toEqual([1, 1, 1]);
  expect(shown).toEqual(['u 1', 'u 1']);
});

test('another statement, or other values, are asked anew, also where the one foreseen comes later', async () => {
  const found = await db.transaction(async (connection) => {
    const { tx, wrongAfter } = connection.foresee(counted(1));
    const other = await asked(counted(2)(tx));
    expect(wrongAfter()).toBe(0);
    const late = await asked(counted(1)(tx));
    return [other?.n, late?.n, (late?.c ?? 0) - (other?.c ?? 0)];
  });
  expect(found).toEqual([2, 1, 1]);
});

test('what is asked without waiting is foreseen together; from the first that is another on, all is asked anew', async () => {
  const both =
    (second: number): ((tx: Parameters<Asking>[0]) => Promise<unknown[]>) =>
    (tx) =>
      Promise.all([counted(1)(tx), counted(second)(tx)]);
  const numbers = async (work: Promise<unknown[]>) =>
    (await Promise.all((await work).map((one) => asked(Promise.resolve(one))))).map((row) => row?.n);
  await db.transaction(async (connection) => {
    const before = await asked(counted(0)(connection.kysely));
    const right = connection.foresee(both(2));
    await connection.query('select 0 as n');
    expect(await numbers(both(2)(right.tx))).toEqual([1, 2]);
    expect(right.wrongAfter()).toBeUndefined();
    const second = connection.foresee(both(2));
    expect(await numbers(both(3)(second.tx))).toEqual([1, 3]);
    expect(second.wrongAfter()).toBe(1);
    const fewer = connection.foresee(both(2), 1);
    expect(await numbers(both(2)(fewer.tx))).toEqual([1, 2]);
    const after = await asked(counted(0)(connection.kysely));
    // Two of the first, three of the second, two of the third.
    expect((after?.c ?? 0) - (before?.c ?? 0)).toBe(2 + 3 + 2 + 1);
  });
});

test('nothing foreseen is sent once the transaction may be over', async () => {
  const before = await db.alone<{ c: number }>("select nextval('foreseen')::int as c", []);
  let go = () => {};
  const held = new Promise<void>((resolve) => {
    go = resolve;
  });
  await db.transaction(async (connection) => {
    const { wrongAfter } = connection.foresee(async (tx) => {
      await held;
      return counted(1)(tx);
    });
    await connection.query('select 0 as n');
    expect(wrongAfter()).toBeUndefined();
  });
  await db.transaction(async ({ query }) => {
    go();
    await new Promise((resolve) => setTimeout(resolve, 20));
    await query('select 0 as n');
  });
  const after = await db.alone<{ c: number }>("select nextval('foreseen')::int as c", []);
  expect((after[0]?.c ?? 0) - (before[0]?.c ?? 0)).toBe(1);
});

test('what fails on a guess is known as that, where nobody asks for it; else it is told to who asks', async () => {
  const broken: Asking = (tx) => sql`select 1 / 0 as n`.execute(tx);
  await db.look(async (connection) => {
    const { spoiled } = connection.foresee(broken);
    await new Promise(setImmediate);
    expect(await spoiled()).toBe(true);
  });
  const failed = db.transaction(async (connection) => {
    const { tx, spoiled } = connection.foresee(broken);
    await expect(broken(tx)).rejects.toMatchObject({ code: '22012' });
    expect(await spoiled()).toBe(false);
    return broken(tx);
  });
  await expect(failed).rejects.toMatchObject({ code: '25P02' });
  await db.look(async (connection) => {
    const { spoiled } = connection.foresee(async () => {
      throw new Error('not in this case');
    });
    expect(await spoiled()).toBe(false);
  });
});
