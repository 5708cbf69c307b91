import { existsSync } from 'node:fs';
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { restore } from '#server/backup/restore.ts';
import { StartError } from '#server/start-error.ts';
import { emptyPlace, ofEarlier, type Place, verified } from '../kit/schemas.ts';
import { seed } from '../kit/seed.ts';

const good = await readFile(ofEarlier[0]?.file as string);

/** What a restore of these bytes says, after which nothing may be there. */
async function refused(place: Place, bytes: Buffer): Promise<StartError> {
  const file = path.join(await mkdtemp(path.join(tmpdir(), 'jingui-test-')), 'backup.gz');
  await writeFile(file, bytes);
  const error = await restore(place, file).then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof StartError)) throw new Error('it was not refused in words', { cause: error });
  const { rows } = await place.client.query(
    "select count(*)::int as tables from pg_tables where schemaname in ('public', 'jingui')",
  );
  expect(rows).toEqual([{ tables: 0 }]);
  for (const folder of ['keys', 'files', 'restoring']) expect(existsSync(path.join(place.dataDir, folder))).toBe(false);
  return error;
}

test('a backup in which any byte is another is refused, and the whole one restored afterwards', async () => {
  const place = await emptyPlace();
  const flips = fc.sample(fc.record({ at: fc.nat({ max: good.length - 1 }), by: fc.integer({ min: 1, max: 255 }) }), {
    numRuns: 12,
    seed,
  });
  // Parts that the content's checksum does not cover, and the checksum itself.
  const odd = [3, 6, good.length - 6, good.length - 2].map((at) => ({ at, by: 1 }));
  for (const { at, by } of [...flips, ...odd]) {
    const bytes = Buffer.from(good);
    bytes[at] = (bytes[at] as number) ^ by;
    expect((await refused(place, bytes)).code).toMatch(/not_a_backup|schema_newer|data_dir_other_schema/);
  }
  await restore(place, ofEarlier[0]?.file as string);
  expect(await verified(place)).toMatchObject({ findings: [] });
});

const text = gunzipSync(good).toString();

test.for<[string, (text: string) => string]>([
  ['a table nobody knows', (all) => all.replace('"public.place"', '"public.palace"')],
  ['a column nobody knows', (all) => all.replace('"columns":["unit_id","id"', '"columns":["unit_id","nobody"')],
  ['columns that are no list', (all) => all.replace(/"columns":\[[^\]]*\]/, '"columns":"all"')],
  ['a row with too few values', (all) => all.replace(/("public\.place"[^\n]*\n)([^\n\t]*)\t/, '$1$2')],
  ['a row twice', (all) => all.replace(/("public\.place"[^\n]*\n)([^\n]*\n)/, '$1$2$2')],
  ['a row that others point to gone', (all) => all.replace(/("public\.document"[^\n]*\n)[^\n]*\n/, '$1')],
  ['a way out of the folder', (all) => all.replace(/"file":"files\//, '"file":"files/../../')],
  ['a file of another folder', (all) => all.replace(/"file":"keys\//, '"file":"bin/')],
  ['a section gone', (all) => all.replace(/\{"table":"public\.alert"[^]*?\n\\\.\n/, '')],
  ['a head without a version', (all) => all.replace(/"version":"[^"]*",/, '')],
  ['an end and then more', (all) => `${all}{"table":"public.alert","columns":["id"]}\n\\.\n`],
  ['nothing', () => ''],
])('%s is told, though the file is whole', async ([, change]) => {
  const changed = change(text);
  expect(changed).not.toBe(text);
  const error = await refused(await emptyPlace(), gzipSync(changed));
  expect(error.says.zh).toMatch(/不是完整的金匮备份，没有恢复任何数据/);
});

test('a file cut short at any length is told, and one that is none', async () => {
  const place = await emptyPlace();
  for (const length of [0, 10, 11, 20_000, good.length - 9, good.length - 1])
    expect((await refused(place, good.subarray(0, length))).code).toBe('not_a_backup');
  expect((await refused(place, Buffer.from('no backup'))).code).toBe('not_a_backup');
  await expect(restore(place, path.join(place.dataDir, 'nowhere.gz'))).rejects.toMatchObject({ code: 'not_a_backup' });
  await expect(restore(place, place.dataDir)).rejects.toMatchObject({ code: 'not_a_backup' });
});

test('nothing is restored into what holds something', async () => {
  const [used, empty] = [await emptyPlace(), await emptyPlace()];
  const file = ofEarlier[0]?.file as string;
  await restore(used, file);
  const before = (await used.client.query('select count(*) from ledger_entry')).rows;
  for (const place of [used, { ...empty, dataDir: used.dataDir }, { ...empty, databaseUrl: used.databaseUrl }])
    await expect(restore(place, file)).rejects.toMatchObject({ code: 'target_not_empty' });
  expect((await used.client.query('select count(*) from ledger_entry')).rows).toEqual(before);
  expect(await verified(used)).toMatchObject({ findings: [] });
});
