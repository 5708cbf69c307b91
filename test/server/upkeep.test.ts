import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { migrate } from '#server/db/migrate.ts';
import { emptyDatabase } from '../kit/empty-database.ts';

test('every table is measured again when it has doubled, not whenever a tenth of it changed', async () => {
  const database = await emptyDatabase();
  await migrate(database);
  const { rows } = await database.query<{ name: string; says: string[] | null }>(
    `select oid::regclass::text as name, reloptions as says from pg_class
     where relkind = 'r' and relnamespace in ('public'::regnamespace, 'jingui'::regnamespace)`,
  );
  expect(rows.length).toBeGreaterThan(100);
  expect(rows.filter(({ says }) => !says?.includes('autovacuum_analyze_scale_factor=1'))).toEqual([]);
});

test('sealed, an entry stays on its page, so that its text is not written to the WAL once more', async () => {
  const database = await emptyDatabase();
  await migrate(database);
  // As long as a loan's; not to be made shorter.
  const text = () => randomBytes(450).toString('hex');
  for (let n = 0; n < 40; n++)
    await database.query(
      `insert into ledger_entry (unit_id, id, leaf, ops, mac, at, act, outcome, clauses, late)
       values ('u', $1, $2, $3, '', now(), 'test', 'done', '{}', false)`,
      [`e${n}`, text(), text()],
    );
  const pages = async () => {
    const { rows } = await database.query<{ id: string; page: string }>(
      `select id, split_part(ctid::text, ',', 1) as page from ledger_entry order by ord`,
    );
    return rows;
  };
  const before = await pages();
  await database.query('begin');
  await database.query('set local role jingui_sealer');
  await database.query(`update ledger_entry set seq = ord, leaf_hash = ''`);
  await database.query('commit');
  const { rows } = await database.query('select from ledger_entry where seq is not null');
  expect(rows).toHaveLength(40);
  expect(await pages()).toEqual(before);
});
