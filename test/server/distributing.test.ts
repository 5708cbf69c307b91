import { expect, test } from 'vitest';
import { inWords } from '../citus/distribute.ts';
import { ofInstallation } from '../citus/installation.ts';
import { stepsOf, unitsOf } from '../citus/plan.ts';
import { story } from '../citus/story.ts';
import { withClient } from '../kit/database.ts';

/** `npm run test:citus` has no coordinator here: what it would send, and its story on one PostgreSQL. */
const onServer = <T>(work: Parameters<typeof withClient<T>>[1]) =>
  withClient(process.env.JINGUI_TEST_PG as string, work);

test('every table is distributed by its unit, after those it refers to, or stays with the installation', async () => {
  const { units, tables, refers } = await onServer(async (client) => ({
    units: await unitsOf(client),
    tables: (
      await client.query<{ name: string }>(
        `select schemaname || '.' || tablename as name from pg_tables where schemaname in ('public', 'jingui') and tablename <> 'migration' order by 1`,
      )
    ).rows.map(({ name }) => name),
    refers: (
      await client.query<{ of: string; to: string }>(
        `select replace(conrelid::regclass::text, '"', '') as of, replace(confrelid::regclass::text, '"', '') as to from pg_constraint where contype = 'f' and conrelid <> confrelid`,
      )
    ).rows,
  }));
  expect([...units, ...Object.keys(ofInstallation)].sort()).toEqual(tables);
  expect(refers.length).toBeGreaterThan(50);
  for (const { of, to } of refers)
    expect(units.indexOf(`public.${to}`), `${of} refers to ${to}`).toBeLessThan(units.indexOf(`public.${of}`));
  const sent = stepsOf(units).map(({ sql }) => sql);
  expect(sent.filter((sql) => sql.includes(`'none'`))).toHaveLength(1);
  const first = (units[0] as string).replace('.', '."');
  expect(sent.filter((sql) => sql.includes(`colocate_with => '${first}"'`))).toHaveLength(units.length - 1);
  // Whatever would be quoted or folded otherwise is found all the same.
  const names = sent.map((sql) => /'(\w+\."\w+")'/.exec(sql)?.[1]);
  const found = await onServer((client) => client.query('select from unnest($1::regclass[]) t', [names]));
  expect(found.rowCount).toBe(sent.length);
});

test('why a table was refused is told in plain words, what is not known as the database says it', () => {
  const refused = (message: string, detail?: string) => inWords({ message, detail });
  expect(refused('cannot distribute relation "alert" because it has triggers')).toBe('it has triggers');
  expect(refused('cannot create policy', 'Subqueries are not supported in policies on distributed tables')).toBe(
    'a policy asks a sub-query, whatever it compares',
  );
  expect(refused('missing FROM-clause entry for table "petition"')).toBe(
    'missing FROM-clause entry for table "petition"',
  );
});

test('its story passes on one PostgreSQL: two units, neither of which sees the other’s', async () => {
  const told = await story();
  expect(told.filter(({ failed }) => failed !== undefined)).toEqual([]);
  expect(told).toHaveLength(9);
});
