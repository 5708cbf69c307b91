import { expect, test } from 'vitest';
import { type Kind, partsOf } from '#server/db/catalog.ts';
import { migrate } from '#server/db/migrate.ts';
import { readCode } from '#server/db/migrations.ts';
import { codeSql, tablesSql } from '#server/db/schema.ts';
import { loadModules } from '#server/modules.ts';
import { emptyDatabase } from '../kit/empty-database.ts';

test('all migrations together come to what the rooms declare, down to privileges and policies', async () => {
  const modules = await loadModules();
  const [migrated, declared] = [await emptyDatabase(), await emptyDatabase()];
  await migrate(migrated);
  await declared.query('begin');
  await declared.query(await tablesSql(modules.tables.values()));
  await declared.query(await codeSql(modules));
  await declared.query('commit');
  const [is, wanted] = [await partsOf(migrated), await partsOf(declared)];
  // Where this differs a migration is missing: npm run new:migration -- <name>
  expect(is).toEqual(wanted);
  const counted = (kind: Kind) => wanted.filter((one) => one.kind === kind).length;
  expect(counted('table')).toBeGreaterThan(80);
  expect(counted('policy')).toBeGreaterThan(4 * 70);
  expect(counted('function')).toBeGreaterThan(50);
  expect(counted('trigger')).toBeGreaterThan(10);
});

test('what is made anew beside the data goes whole and comes back the same, and takes no row with it', async () => {
  const database = await emptyDatabase();
  await migrate(database);
  const before = await partsOf(database);
  await database.query("insert into jingui.installation (id, demo) values ('x', false)");
  await database.query(`
    drop policy unit_read on document;
    create policy wide on document for select to jingui_app using (true);
    grant select on jingui.credential to jingui_app;
    create function jingui.left_behind() returns text language sql as 'select 1::text';
    update migration set hash = 'of before' where no = 0`);
  await migrate(database);
  expect(await partsOf(database)).toEqual(before);
  const { rows } = await database.query('select id from jingui.installation');
  expect(rows).toEqual([{ id: 'x' }]);
});

test('without it no table lets anybody in', async () => {
  const database = await emptyDatabase();
  await migrate(database);
  await database.query((await readCode()).away);
  const left = await partsOf(database);
  expect(left.filter(({ kind }) => ['policy', 'trigger', 'function'].includes(kind))).toEqual([]);
  expect(left.filter(({ says }) => /jingui_(app|keeper|sealer)/.test(says))).toEqual([]);
});

test('no function of ours may be called by everybody who may log in to the database', async () => {
  const database = await emptyDatabase();
  await migrate(database);
  const { rows } = await database.query<{ name: string; open: boolean }>(`
    select f.oid::regprocedure::text as name, has_function_privilege('public', f.oid, 'execute') as open
    from pg_proc f join pg_namespace n on n.oid = f.pronamespace
    where n.nspname in ('public', 'jingui')`);
  expect(rows.length).toBeGreaterThan(50);
  expect(rows.filter(({ open }) => open)).toEqual([]);
});
