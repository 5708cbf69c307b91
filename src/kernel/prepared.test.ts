import { Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler, sql } from 'kysely';
import { expect, test } from 'vitest';
import { prepared } from './prepared.ts';

interface Tables {
  readonly place: { readonly id: string; readonly unit_id: string };
}

/** Sends nothing and remembers what it was to send. */
function listening() {
  const sent: { sql: string; parameters: readonly unknown[] }[] = [];
  const connection = {
    executeQuery: async (asked: { sql: string; parameters: readonly unknown[] }) => {
      sent.push({ sql: asked.sql, parameters: asked.parameters });
      return { rows: [] };
    },
    streamQuery: () => {
      throw new Error('not used');
    },
  };
  const nothing = async () => {};
  const tx = new Kysely<Tables>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createIntrospector: (db) => new PostgresIntrospector(db),
      createQueryCompiler: () => new PostgresQueryCompiler(),
      createDriver: () => ({
        init: nothing,
        acquireConnection: async () => connection,
        beginTransaction: nothing,
        commitTransaction: nothing,
        rollbackTransaction: nothing,
        releaseConnection: nothing,
        destroy: nothing,
      }),
    },
  });
  return { tx, sent };
}

test('a prepared query is built once and sent with the values of each time, in whatever order it takes them', async () => {
  const { tx, sent } = listening();
  let built = 0;
  const ask = prepared((on: typeof tx, unit: string, ids: readonly string[]) => {
    built += 1;
    const query = on.selectFrom('place').select('id').where(sql<boolean>`id = any(${ids}::text[])`);
    return query.where('unit_id', '=', unit).where('id', '<>', 'constant').where(sql<boolean>`${unit} <> ''`);
  });
  await ask(tx, 'u', ['a', 'b']);
  await ask(tx, 'v', []);
  expect(built).toBe(1);
  expect(sent.map(({ parameters }) => parameters)).toEqual([
    [['a', 'b'], 'u', 'constant', 'u'],
    [[], 'v', 'constant', 'v'],
  ]);
  expect(new Set(sent.map((one) => one.sql)).size).toBe(1);
});

test('what was not handed on as a parameter is a fault, not a query about something else', async () => {
  const { tx, sent } = listening();
  const forgotten = prepared((on: typeof tx, unit: string, _id: string) =>
    on.selectFrom('place').select('id').where('unit_id', '=', unit),
  );
  await expect(forgotten(tx, 'u', 'x')).rejects.toThrow(/value 1 is no parameter/);
  const written = prepared((on: typeof tx, unit: string) => on.selectFrom('place').select(sql.lit(`${unit}`).as('u')));
  await expect(written(tx, 'u')).rejects.toThrow(/value 0 is no parameter/);
  expect(sent).toEqual([]);
});
