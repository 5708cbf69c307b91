import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { restore } from '#server/backup/restore.ts';
import { partsOf } from '#server/db/catalog.ts';
import { startServer } from '#server/main.ts';
import { emptyPlace, ofEarlier, type Place, verified } from '../kit/schemas.ts';
import { startChild } from './support/child.ts';

const file = ofEarlier[0]?.file as string;

/** Restores in a process of its own and kills it when it says this for the nth time. */
async function killedAt(place: Place, nth: number): Promise<void> {
  const { child, lines, exited } = startChild('restorer.ts', [place.dataDir, place.databaseUrl, file]);
  for (let n = 0; n < nth; n += 1) await lines.next();
  child.kill('SIGKILL');
  await exited;
}

/** Until the server has noticed that nobody is there any more. */
async function alone({ client }: Place): Promise<void> {
  const others = 'select from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()';
  while ((await client.query(others)).rowCount !== 0) await sleep(20);
}

test.for([1, 40, 84])('a restore killed at its step %i is no installation, and is done again', async (step) => {
  const place = await emptyPlace();
  await killedAt(place, step);
  await alone(place);
  expect(existsSync(path.join(place.dataDir, 'restoring'))).toBe(true);
  await expect(startServer({ ...place, port: 0, host: '127.0.0.1', demo: true })).rejects.toMatchObject({
    code: 'restore_cut_off',
  });
  await restore(place, file);
  expect(existsSync(path.join(place.dataDir, 'restoring'))).toBe(false);
  expect(await verified(place)).toMatchObject({ findings: [] });
});

test('a restore that was cut off when all was written is found to be whole', async () => {
  const place = await emptyPlace();
  await restore(place, file);
  const { rows } = await place.client.query<{ said: string }>(
    "select obj_description('public.migration'::regclass, 'pg_class') as said",
  );
  const mark = path.join(place.dataDir, 'restoring');
  await writeFile(mark, (rows[0]?.said ?? '').replace('restored ', ''));
  await expect(restore(place, file)).rejects.toMatchObject({ says: { zh: expect.stringContaining('已经完成') } });
  expect(existsSync(mark)).toBe(false);
  expect(await verified(place)).toMatchObject({ findings: [] });
});

test('an upgrade killed in the middle leaves what was there, policies and all', async () => {
  const place = await emptyPlace();
  await restore(place, file);
  const before = await partsOf(place.client);
  const { child, lines, exited } = startChild('migrator.ts', [place.databaseUrl]);
  await lines.next();
  child.kill('SIGKILL');
  await exited;
  // The server ends what nobody waits for only when it is done: an administrator, or a time-out of the connection, ends it before.
  await place.client.query(
    'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
  );
  await alone(place);
  expect(await partsOf(place.client)).toEqual(before);
  expect((await place.client.query('select version from unit where version = 9')).rows).toEqual([]);
});
