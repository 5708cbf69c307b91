import type pg from 'pg';
import { expect, test } from 'vitest';
import { world } from '../kit/world.ts';

const severalCommands = { code: '42601', message: 'cannot insert multiple commands into a prepared statement' };
const stacked = 'select 1 as one; set local "jingui.unit" = \'another\'';

test('a text to which a second statement was attached is refused, by whatever way it leaves the application', async () => {
  const { app } = (await world()).running;
  const { db } = app;
  const ways: Record<string, () => Promise<unknown>> = {
    pool: () => db.pool.query(stacked),
    'pool with values': () => db.pool.query(`select $1; ${stacked}`, [true]),
    client: () => client((one) => one.query(stacked)),
    'a config': () => client((one) => one.query({ text: stacked })),
    'a config that asks for a simple query': () =>
      client((one) => one.query({ text: stacked, queryMode: 'simple' } as pg.QueryConfig)),
    query: () => db.transaction((connection) => connection.query(stacked)),
    once: () => db.look((connection) => connection.once(stacked)),
    kysely: () => db.look(({ kysely }) => kysely.executeQuery(raw(stacked))),
    alone: () => db.alone(stacked, []),
    later: () => db.transaction(async (connection) => connection.later(connection.client.query(stacked))),
  };
  async function client(work: (one: pg.PoolClient) => Promise<unknown>) {
    const one = await db.pool.connect();
    return work(one).finally(() => one.release());
  }
  for (const [way, tried] of Object.entries(ways)) await expect(tried(), way).rejects.toMatchObject(severalCommands);
  const left = await db.look((connection) => connection.query("select current_setting('jingui.unit', true) as unit"));
  expect(left.map(({ unit }) => unit || null)).toEqual([null]);
});

test('a simple query cannot be sent even by whoever reaches for the connection below', async () => {
  const one = await (await world()).running.app.db.pool.connect();
  const { connection } = one as unknown as { connection: { query(text: string): void } };
  expect(() => connection.query('select 1')).toThrow('a simple query does not leave this connection');
  one.release();
});

test('so it is with more statements than have names of their own', async () => {
  const { db } = (await world()).running.app;
  await db.look(async ({ query }) => {
    for (let n = 0; n < 2001; n += 1) await query(`select ${n}`);
  });
  await expect(db.look(({ query }) => query(stacked))).rejects.toMatchObject(severalCommands);
});

function raw(sql: string) {
  return {
    sql,
    parameters: [],
    query: { kind: 'RawNode', sqlFragments: [sql], parameters: [] },
    queryId: { queryId: sql },
  } as never;
}
