import { readdir } from 'node:fs/promises';
import path from 'node:path';
import pg from 'pg';
import { expect, test } from 'vitest';
import { restore } from '#server/backup/restore.ts';
import { partsOf } from '#server/db/catalog.ts';
import { complete, migrate } from '#server/db/migrate.ts';
import { type Migration, readMigrations } from '#server/db/migrations.ts';
import { loadKeys } from '#server/ledger/keys.ts';
import { notesOf } from '#server/backup/note.ts';
import { startServer } from '#server/main.ts';
import { planOf } from '#server/upgrade/plan.ts';
import { upgrade } from '#server/upgrade/upgrade.ts';
import { placeOfBackups, upgrading } from '#server/upgrade/upgrading.ts';
import { openingOf } from '../kit/backups.ts';
import { emptyDatabase } from '../kit/empty-database.ts';
import { emptyPlace, held, ofEarlier, type Place, rowsOf, verified } from '../kit/schemas.ts';
import { World } from '../kit/world.ts';

const [first] = ofEarlier;
const file = first?.file as string;

/** A server on it, as its own scheduler would find it. */
function started({ dataDir, databaseUrl }: Place) {
  return startServer({
    dataDir,
    databaseUrl,
    port: 0,
    host: '127.0.0.1',
    demo: true,
    loadDemo: false,
    scheduler: false,
  });
}

test.for(ofEarlier)(
  'a backup of schema $schema comes to the present one with all its rows, and acts go on',
  async ({ schema, file }) => {
    const place = await emptyPlace();
    const there = (await readMigrations()).length;
    expect(await restore(place, file)).toMatchObject({ from: schema, to: there });
    const fresh = await emptyDatabase();
    await migrate(fresh);
    expect(await partsOf(place.client)).toEqual(await partsOf(fresh));
    const rows = await rowsOf(file);
    expect(rows.size).toBeGreaterThan(80);
    // Which transaction wrote an entry is told anew on each server.
    for (const [table, { columns, lines }] of rows)
      if (table !== 'public.ledger_entry') expect(await held(place.client, table, columns), table).toEqual(lines);
    expect(await verified(place)).toMatchObject({ findings: [], unsealed: 0 });

    const running = await started(place);
    try {
      const [{ unit_id: unit }] = (await place.client.query('select unit_id from unit')).rows;
      const w = new World(running, unit);
      const [{ id: waiting }] = (await place.client.query(`select id from "case" where status = 'open' order by id`))
        .rows;
      expect((await w.act('leader', 'cases.sign', { case: waiting, opinion: '同意' })).status).toBeLessThan(300);
      const [{ id: frozen }] = (await place.client.query("select id from carrier where hand = 'destroyed'")).rows;
      await expect(place.client.query('update carrier set copy_no = 9 where id = $1', [frozen])).rejects.toThrow(
        /frozen/,
      );
    } finally {
      await running.stop();
    }
    expect(await verified(place)).toMatchObject({ findings: [], unsealed: 0 });
  },
);

/** A migration that is in no version, and afterwards is not known to have been; `told`: it is, as one of a later version. */
async function carriedOut(place: Place, sql: string, told = false): Promise<void> {
  const no = (await readMigrations()).length + 1;
  const migration: Migration = { no, name: `000${no}_tried.sql`, sql, hash: 'tried' };
  const { client, dataDir } = place;
  await client.query('begin');
  try {
    await complete(client, [migration], { macKeyOf: async (id) => (await loadKeys(dataDir, id)).macKey });
    if (!told) await client.query('delete from migration where no = $1', [no]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
}

async function restored(): Promise<Place> {
  const place = await emptyPlace();
  await restore(place, file);
  return place;
}

test('what a migration changes in rows is entered in the ledger, which still rebuilds them', async () => {
  const place = await restored();
  const [unit] = (await place.client.query('select unit_id, name from unit')).rows;
  await carriedOut(
    place,
    `update document set issuer_rank = 'central';
     update unit set name = name || '（本级）', version = version + 1;
     insert into place select (jsonb_populate_record(p, '{"id":"tried","code":"tried"}')).* from place p where id = 'cabinet';
     update import_job set name = name`,
  );
  expect(await verified(place)).toMatchObject({ findings: [], unsealed: 0 });
  const { rows: entries } = await place.client.query("select leaf, ops from ledger_entry where act = 'system.upgrade'");
  expect(entries).toHaveLength(1);
  const ops = JSON.parse(entries[0].ops);
  expect(ops).toContainEqual({
    op: 'update',
    table: 'unit',
    key: { unit_id: unit.unit_id },
    set: { name: `${unit.name}（本级）`, version: 3 },
  });
  expect(ops).toContainEqual(expect.objectContaining({ op: 'insert', table: 'place' }));
  expect(JSON.parse(entries[0].leaf)).toMatchObject({ actor: 'system', unit: unit.unit_id });
  // The same behind the ledger's back is found.
  await place.client.query("update document set issuer_rank = 'provincial'");
  expect((await verified(place)).findings.length).toBeGreaterThan(0);
});

test.for([
  ['a row gone', 'delete from training where id = (select min(id) from training)', /takes no row out of training/],
  ['another key', "update place set id = 'other' where id = 'cabinet'", /no row another key/],
] as const)('%s stops the migration, and all is as before', async ([, sql, says]) => {
  const place = await restored();
  const before = await partsOf(place.client);
  await expect(carriedOut(place, sql)).rejects.toThrow(says);
  expect(await partsOf(place.client)).toEqual(before);
  expect(await verified(place)).toMatchObject({ findings: [] });
});

test('a plan tells what would be done and what is in the way, and changes nothing', async () => {
  const place = await restored();
  const before = await partsOf(place.client);
  const there = (await readMigrations()).length;
  expect(await planOf(place)).toMatchObject({ from: there, to: there, migrations: [], anew: false });
  await place.client.query("update migration set hash = 'of before' where no = 0");
  const plan = await planOf(place);
  expect(plan).toMatchObject({ migrations: [], anew: true });
  expect(plan.lines.map(({ ready }) => ready)).toEqual([true, true, true, true]);
  expect(await partsOf(place.client)).toEqual(before);

  const app = new pg.Client({
    connectionString: Object.assign(new URL(place.databaseUrl), { username: 'jingui_app' }).href,
  });
  await app.connect();
  expect((await planOf(place)).lines.filter(({ ready }) => !ready).map(({ zh }) => zh)).toEqual([
    expect.stringContaining('请先停止'),
  ]);
  await expect(upgrade(place)).rejects.toMatchObject({ code: 'others_at_work' });
  await app.end();
  await place.client.query("update person set post = 'x' where id = 'clerk'");
  const bad = await planOf(place);
  expect(bad.lines.filter(({ ready }) => !ready).map(({ zh }) => zh)).toEqual([
    expect.stringContaining('台账核验不一致'),
  ]);
});

test('an upgrade of tables backs up first, and that backup is of what was there', async () => {
  const place = await restored();
  const { before, after } = upgrading(place);
  const [one] = await readMigrations();
  await before?.([{ ...(one as Migration), no: 2 }]);
  const made = await readdir(placeOfBackups(place.dataDir));
  expect(made).toEqual([expect.stringMatching(/^schema-1-.*\.jingui$/)]);
  await after?.(place.client);
  const { rows: entries } = await place.client.query(`select object_id from ledger_entry where act = 'system.back-up'`);
  const [backup] = await notesOf(place.dataDir);
  expect(entries).toEqual([{ object_id: backup?.sha256 }]);
  const other = await emptyPlace();
  // The keys of objects lie where they lay: the upgrade did not touch them.
  const opening = { ...openingOf(place.dataDir), keysFrom: path.join(place.dataDir, 'keys') };
  await restore(other, path.join(placeOfBackups(place.dataDir), made[0] as string), opening);
  expect(await verified(other)).toMatchObject({ findings: [] });
});

test('a database that a later version upgraded is refused with what to do, and nothing is changed', async () => {
  const place = await restored();
  await carriedOut(place, 'create table later (unit_id text primary key)', true);
  await place.client.query("update migration set version = '99.1.0'");
  await expect(started(place)).rejects.toMatchObject({
    code: 'schema_newer',
    says: { zh: expect.stringMatching(/99\.1\.0 或更高版本/) },
  });
  await place.client.query("drop table later; delete from migration where hash = 'tried'");
  await expect(started(place)).rejects.toMatchObject({ code: 'schema_newer' });
  await expect(verified(place)).rejects.toMatchObject({ code: 'schema_newer' });
  await place.client.query("update migration set version = '0.1.0'");
  await (await started(place)).stop();
});
