import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { examine } from '#cli/doctor/examine.ts';
import { startEmbedded, type Embedded } from '#server/db/embedded.ts';
import { exportInstallation } from '#server/ledger/export-installation.ts';
import { isEntryMac } from '#server/ledger/sign.ts';
import { startServer } from '#server/main.ts';
import { query } from './support/server.ts';
import { type Site, site } from './support/site.ts';
import { until } from './support/until.ts';

/** A database of somebody's, a server on it, and other data directories that are not its own. */
let home: string;
let database: Embedded;
let url: string;
let its: Site;

beforeAll(async () => {
  home = await mkdtemp(path.join(tmpdir(), 'jingui-keys-'));
  database = await startEmbedded({ dataDir: path.join(home, 'given') });
  const { user, port, socketDir } = database;
  url = `postgres://${user}@localhost:${port}/jingui?host=${encodeURIComponent(socketDir)}`;
  its = await site(home, url);
  expect((await its.world.get('officer', '/api/session')).status).toBe(200);
});

afterAll(async () => {
  await its.server.stop();
  await database.stop();
  await rm(home, { recursive: true, force: true });
});

function start(dataDir: string) {
  return startServer({ dataDir, databaseUrl: url, port: 0, host: '127.0.0.1', demo: true, loadDemo: false });
}

/** What the doctor says of the keys, or of something else. */
async function doctorOn(dataDir: string, of = 'keys') {
  const checks = await examine({ dataDir, databaseUrl: url, patroni: undefined });
  return checks.filter(({ id }) => id === of);
}

/** All that a start writes to a database, the passwords of its roles included; the rightful server writes entries meanwhile. */
async function state() {
  const rows = await query<{ is: string }>(
    database,
    `select json_build_object(
       'roles', (select json_agg(json_build_object('name', rolname, 'secret', rolpassword) order by rolname) from pg_authid),
       'installation', (select json_agg(i) from jingui.installation i),
       'sessions', (select count(*) from jingui.session where kind = 'system'),
       'migrations', (select json_agg(m order by no) from migration m))::text as is`,
  );
  const entries = await query<{ leaf: string; mac: Buffer }>(database, 'select leaf, mac from ledger_entry');
  const strange = entries.filter(({ leaf, mac }) => !isEntryMac(its.server.app.macKey, leaf, mac));
  return { is: rows[0]?.is, strange };
}

test('another data directory on the same database is refused before anything is changed', async () => {
  const before = await state();
  const empty = path.join(home, 'empty');
  await expect(start(empty)).rejects.toMatchObject({ code: 'keys_lost', exitCode: 46 });
  const foreign = path.join(home, 'foreign');
  await cp(path.join(its.dataDir, 'keys'), path.join(foreign, 'keys'), { recursive: true });
  const mac = path.join(foreign, 'keys', 'ledger-mac.key');
  writeFileSync(
    mac,
    readFileSync(mac, 'utf8').replace(/^./, (one) => (one === '0' ? '1' : '0')),
  );
  await expect(start(foreign)).rejects.toMatchObject({ code: 'keys_other', exitCode: 48 });
  await expect(
    exportInstallation({ dataDir: foreign, databaseUrl: url }, path.join(home, 'export')),
  ).rejects.toMatchObject({ code: 'keys_other' });
  expect(await doctorOn(foreign)).toMatchObject([{ verdict: 'bad', en: expect.stringContaining('are others') }]);
  expect(await doctorOn(its.dataDir)).toMatchObject([{ verdict: 'ok' }]);
  // It holds no database, and is to hold none.
  expect(await doctorOn(its.dataDir, 'data')).toMatchObject([{ verdict: 'ok' }]);
  expect(await state()).toEqual(before);
  // And the rightful server has lost nothing: new connections, acts and seals.
  await query(
    database,
    "select pg_terminate_backend(pid) from pg_stat_activity where application_name like 'jingui %'",
  );
  const add = () =>
    its.world.act('officer', 'organization.add-place', { name: '9号柜', kind: 'cabinet' }, { key: '9' });
  await until(add, ({ status }) => status === 201);
  expect(its.server.app.halted()).toBe(false);
});

test('an installation of an earlier version is bound by the MACs of its entries', async () => {
  await query(database, 'update jingui.installation set keys = null');
  const before = await state();
  const foreign = path.join(home, 'foreign');
  await expect(start(foreign)).rejects.toMatchObject({ code: 'keys_other' });
  expect(await state()).toEqual(before);
  await (await start(its.dataDir)).stop();
  const [bound] = await query<{ keys: string | null }>(database, 'select keys from jingui.installation');
  expect(bound?.keys).toMatch(/^[0-9a-f]{64}$/);
});

test.for([
  ['ledger-mac.key', 'away', 'keys_lost'],
  ['ledger-ed25519.pem', 'away', 'keys_lost'],
  ['ledger-mac.key', 'abc\n', 'keys_damaged'],
  ['ledger-mac.key', '', 'keys_damaged'],
  ['ledger-ed25519.pem', '-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n', 'keys_damaged'],
  ['database.password', '', 'keys_damaged'],
] as const)(
  'a key file %s that is %j is named with the way out, and none is made in its place',
  async ([name, what, code]) => {
    const file = path.join(its.dataDir, 'keys', name);
    renameSync(file, `${file}.kept`);
    if (what !== 'away') writeFileSync(file, what);
    try {
      const refused = await start(its.dataDir).catch((error: unknown) => error);
      expect(refused).toMatchObject({
        code,
        says: { zh: expect.stringContaining(file), en: expect.stringContaining(file) },
      });
      if (name !== 'database.password')
        await expect(
          exportInstallation({ dataDir: its.dataDir, databaseUrl: url }, path.join(home, 'export')),
        ).rejects.toMatchObject({ code });
      expect(await doctorOn(its.dataDir)).toMatchObject([{ verdict: 'bad', zh: expect.stringContaining(file) }]);
      if (what === 'away') expect(() => readFileSync(file)).toThrow('ENOENT');
      else expect(readFileSync(file, 'utf8')).toBe(what);
    } finally {
      rmSync(file, { force: true });
      renameSync(`${file}.kept`, file);
    }
  },
);

test('of two first starts with different data directories one gets the database, and the other is told', async () => {
  await query(database, 'create database contested');
  const contested = url.replace('/jingui?', '/contested?');
  const starts = await Promise.allSettled(
    ['one', 'two'].map((name) =>
      startServer({
        dataDir: path.join(home, name),
        databaseUrl: contested,
        port: 0,
        host: '127.0.0.1',
        demo: true,
        loadDemo: false,
      }),
    ),
  );
  expect(starts.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  for (const one of starts) {
    if (one.status === 'fulfilled') await one.value.stop();
    else expect(one.reason).toMatchObject({ code: 'keys_lost' });
  }
});
