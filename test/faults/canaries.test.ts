import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { enter } from '#server/act/enter.ts';
import { backUp } from '#server/backup/backup.ts';
import { exportPacked } from '#server/ledger/export-packed.ts';
import { openExport } from '#server/ledger/open-export.ts';
import { openedByCode } from '#server/pack/code.ts';
import { sealedColumns } from '#server/seal/seal-ops.ts';
import { contentOf } from '../kit/backups.ts';
import { encodingsOf, hitsIn, hitsUnder } from '../kit/canaries.ts';
import { asOwner } from '../kit/owner.ts';
import { planted } from '../kit/planting.ts';
import { server, type World, world } from '../kit/world.ts';

/** In every canary: whoever finds none of it finds no canary. */
const word = `金丝雀${randomBytes(6).toString('hex')}`;
const inClear = `布告牌${randomBytes(6).toString('hex')}`;
const wanted = encodingsOf(word);

let dir = '';
let w: World;
let canaries = 0;
const printed: string[] = [];

beforeAll(async () => {
  // With a database of its own in a folder of its own: all that is written is to be seen.
  dir = await mkdtemp(path.join(tmpdir(), 'jingui-canaries-'));
  process.env.JINGUI_TEST_DIR = dir;
  delete process.env.JINGUI_TEST_PG;
  for (const out of [process.stdout, process.stderr])
    vi.spyOn(out, 'write').mockImplementation((text) => printed.push(String(text)) > 0);
  w = await world({ siteLevel: 'secret' });
  const canary = () => `${word}第${canaries++}号`;
  await planted(w, (times = 4) => Array.from({ length: times }, canary).join('，'));
  await w.done('drafter', 'publication.draft-item', { title: inClear, content: canary() });
  await asOwner((client) => client.query('checkpoint'), dir);
});

afterAll(async () => {
  vi.restoreAllMocks();
  await (await server()).stop();
  await rm(dir, { recursive: true, force: true });
});

/** Columns that hold a canary once they are opened for who may see them. */
async function covered(): Promise<Set<string>> {
  const { app } = w.running;
  const found = new Set<string>();
  await app.db.transaction(async (connection) => {
    await enter(app, connection, app.systemToken, w.id);
    for (const table of app.modules.tables.values())
      for (const column of sealedColumns(table)) {
        const rows = await connection.query(`select "${column}" as value from "${table.name}" where unit_id = $1`, [
          w.id,
        ]);
        if (JSON.stringify(rows).includes(word)) found.add(`${table.name}.${column}`);
      }
  });
  return found;
}

test('the search finds a word in each of its encodings, packed ones too, and what lies in clear', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'jingui-canaries-'));
  const prefix = ['', 'x', 'xy'];
  for (const [name, bytes] of wanted) {
    await writeFile(path.join(folder, name), Buffer.concat([Buffer.from('before '), bytes, Buffer.from(' after')]));
    await writeFile(path.join(folder, `${name}.gz`), gzipSync(bytes));
  }
  for (const before of prefix)
    await writeFile(path.join(folder, `b${before}`), Buffer.from(`${before}${word}第1号`).toString('base64'));
  const { hits } = await hitsUnder(folder, wanted);
  await rm(folder, { recursive: true });
  const files = new Set(hits.map(({ where }) => path.basename(where).replace(' unpacked', '')));
  expect(files.size).toBe(2 * wanted.size + prefix.length);
  expect(new Set(hits.map(({ encoding }) => encoding))).toEqual(new Set(wanted.keys()));

  const clear = (await hitsUnder(dir, encodingsOf(inClear))).hits.map(({ where }) => where);
  expect(clear.some((file) => file.includes('/base/'))).toBe(true);
  expect(clear.some((file) => file.includes('pg_wal'))).toBe(true);
});

test('300 canaries stand in every field that is sealed, and who may see them sees them', async () => {
  const all = [...w.running.app.modules.tables.values()].flatMap((table) =>
    sealedColumns(table).map((column) => `${table.name}.${column}`),
  );
  const holds = await covered();
  expect(canaries).toBeGreaterThanOrEqual(300);
  expect(all.filter((column) => !holds.has(column)).sort()).toEqual(notPlanted);
  const { rows } = (await w.get('petition_clerk', '/api/registers/petitions')).body;
  expect(JSON.stringify(rows)).toContain(word);
});

/** Words the product writes itself, or that only a list of choices fills. */
const notPlanted = ['incident.what_en', 'signature.answers'];

test('no canary is found in the files of the database, its WAL and logs, in stored files or anywhere else in the data directory', async () => {
  const { hits, bytes } = await hitsUnder(dir, wanted);
  expect(bytes).toBeGreaterThan(20_000_000);
  expect(hits).toEqual([]);
});

test('nor in the tables as they are read by their owner, what is compressed in them unpacked', async () => {
  const found: string[] = [];
  await asOwner(async (client) => {
    const { rows } = await client.query<{ name: string }>(
      `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('public', 'jingui')`,
    );
    for (const { name } of rows) {
      const { rows: held } = await client.query(`select t::text as row from ${name} t`);
      if (hitsIn(name, Buffer.from(held.map(({ row }) => row).join('\n')), wanted).length > 0) found.push(name);
    }
  }, dir);
  expect(found).toEqual([]);
});

test('nor in an export, in a backup, or in what the server prints; in these not even what lies in clear in the database is found', async () => {
  const where = { dataDir: dir };
  const out = await mkdtemp(path.join(tmpdir(), 'jingui-canaries-'));
  const [backup, packed] = [path.join(out, 'backup'), path.join(out, 'export')];
  await backUp(where, backup, { by: null });
  const { code } = await exportPacked(where, packed, 'test');
  for (const words of [wanted, encodingsOf(inClear), encodingsOf(w.id)])
    expect(await hitsUnder(out, words)).toMatchObject({ hits: [] });
  expect((await hitsUnder(out, wanted)).bytes).toBeGreaterThan(100_000);

  // Opened, they hold what they are to hold: the search would have found it, and of the canaries there is nothing still.
  await openExport(packed, path.join(out, 'opened'), { fileKeyOf: openedByCode(code) });
  await writeFile(path.join(out, 'content'), await buffer(await contentOf(backup, where.dataDir)));
  const { hits } = await hitsUnder(out, encodingsOf(inClear));
  const files = new Set(hits.map(({ where: file }) => path.relative(out, file)));
  expect([...files].sort()).toEqual(['content', 'opened/ops.jsonl', 'opened/rows/publication.jsonl']);
  expect(files.has('backup') || files.has('backup.keys') || files.has('export')).toBe(false);
  expect(await hitsUnder(out, wanted)).toMatchObject({ hits: [] });
  await rm(out, { recursive: true });
  expect(hitsIn('printed', Buffer.from(printed.join('')), wanted)).toEqual([]);
});
