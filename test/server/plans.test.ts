import { expect, test } from 'vitest';
import { migrate } from '#server/db/migrate.ts';
import { emptyDatabase } from '../kit/empty-database.ts';
import { asOwner } from '../kit/owner.ts';
import { server } from '../kit/world.ts';

test('behind the row-level wall search and need-to-know still have their indexes', async () => {
  await server();
  const found = await asOwner(async (client) => {
    const { rows: indexes } = await client.query(
      "select indexname from pg_indexes where indexdef like '%gin (scope)%' or indexdef like '%gin (search)%'",
    );
    // Only a superuser may say so; elsewhere lists are slower and just as right.
    const { rows: said } = await client.query(
      `select p.proname, p.proleakproof = u.usesuper as right from pg_proc p, pg_user u
       where u.usename = current_user and p.proname in ('arraycontains', 'arrayoverlap') order by 1`,
    );
    return { indexes: indexes.map((row) => row.indexname as string), said };
  });
  expect(found.said).toEqual([
    { proname: 'arraycontains', right: true },
    { proname: 'arrayoverlap', right: true },
  ]);
  expect(found.indexes).toEqual(
    expect.arrayContaining(['document_search_gin', 'document_scope_gin', 'carrier_scope_gin', 'case_scope_gin']),
  );
});

test('what hangs on something is known by a look at that, never by reading all there is of it', async () => {
  await server();
  await asOwner(async (client) => {
    const { rows: hanging } = await client.query<{ name: string }>(
      "select distinct tablename as name from pg_policies where qual like '%EXISTS%' and schemaname = 'public'",
    );
    expect(hanging.length).toBeGreaterThan(25);
    await client.query('begin; set local role jingui_app');
    for (const { name } of hanging) {
      const { rows } = await client.query<{ 'QUERY PLAN': string }>(`explain select * from "${name}"`);
      const plan = rows.map((row) => row['QUERY PLAN']).join('\n');
      expect([name, plan]).toEqual([name, expect.stringContaining('SubPlan')]);
      expect([name, plan]).toEqual([name, expect.not.stringContaining('hashed SubPlan')]);
    }
    await client.query('rollback');
  });
});

const owed = "status in ('open', 'overdue')";
test.each([
  ['obligation', `object_id = $2 and ${owed}`],
  ['obligation', `owner_id = $2 and ${owed} and due_at < now()`],
  ['obligation', `clause = $2 and ${owed}`],
  ['holding', "carrier_id = $2 and status = 'open'"],
  ['holding', "carry_out_id = $2 and status = 'open'"],
  ['holding', 'circulation_id = $2'],
  ['movement', 'carrier_id = $2 and at > now()'],
  ['carrier', "hand = 'person' and hand_id = $2"],
  ['destruction_item', 'carrier_id = $2'],
  ['case', "object_id = any(array[$2]) and status = 'approved'"],
  ['circulation', "carrier_id = $2 and status = 'open'"],
  ['dispatch', "document_id = $2 and status in ('packed', 'unpacked')"],
  ['print_order', "document_id = $2 and status = 'made'"],
])('planned while there is nothing yet, %s where %s does not walk through all of the unit', async (table, where) => {
  const database = await emptyDatabase();
  await migrate(database);
  await database.query('set plan_cache_mode = force_generic_plan; set enable_seqscan = off');
  await database.query(`prepare one (text, text) as select from "${table}" where unit_id = $1 and ${where}`);
  const { rows } = await database.query("explain execute one ('a', 'b')");
  const { rows: server } = await database.query("select current_setting('server_version_num')::int >= 180000 as told");
  const plan = rows.map((row) => row['QUERY PLAN'] as string).join('\n');
  if (server[0]?.told) expect(plan).toMatch(/Index Cond: .*(clause|_id) = (ANY |\$2)/);
  else expect(plan).toContain('Index');
});
