import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type pg from 'pg';
import { expect, onTestFinished, test } from 'vitest';
import { sealedMark, sealedMember } from '#kernel/sealed.ts';
import { restore } from '#server/backup/restore.ts';
import { readHeader } from '#server/keys/envelope.ts';
import { type RunningServer, startServer } from '#server/main.ts';
import { loadModules } from '#server/modules.ts';
import { sealExisting } from '#server/seal/existing/index.ts';
import { sealedColumns } from '#server/seal/seal-ops.ts';
import { emptyPlace, ofEarlier, type Place, verified } from '../../kit/schemas.ts';

const { tables } = await loadModules();

async function started(place: Place): Promise<RunningServer> {
  const { dataDir, databaseUrl } = place;
  const running = await startServer({
    dataDir,
    databaseUrl,
    port: 0,
    host: '127.0.0.1',
    demo: true,
    loadDemo: false,
    scheduler: false,
  });
  let stopped: Promise<void> | undefined;
  const stop = () => {
    stopped ??= running.stop();
    return stopped;
  };
  onTestFinished(stop);
  return { ...running, stop };
}

/** Every value of a sealed column, whole or by its hidden part. */
async function valuesOf(client: pg.ClientBase): Promise<unknown[]> {
  const found: unknown[] = [];
  for (const table of tables.values())
    for (const column of sealedColumns(table).filter((one) => !table.columns[one]?.hides)) {
      const { rows } = await client.query(
        `select "${column}" as value from "${table.name}" where "${column}" is not null`,
      );
      found.push(...rows.map(({ value }) => value?.[sealedMember] ?? value));
    }
  return found;
}

async function storedFiles({ dataDir }: Place): Promise<Buffer[]> {
  const folder = path.join(dataDir, 'files');
  const names = await readdir(folder, { recursive: true, withFileTypes: true });
  return Promise.all(names.filter((one) => one.isFile()).map((one) => readFile(path.join(one.parentPath, one.name))));
}

test.each(ofEarlier)(
  'an installation of schema $schema is sealed when it starts, and its ledger still tells every row',
  async ({ file }) => {
    const place = await emptyPlace();
    await restore(place, file);
    expect((await storedFiles(place)).some((bytes) => readHeader(bytes) === null)).toBe(true);
    const running = await started(place);
    const values = await valuesOf(place.client);
    expect(values.length).toBeGreaterThan(5);
    for (const value of values) expect(value).toMatch(new RegExp(`^${sealedMark}`));
    const files = await storedFiles(place);
    expect(files.length).toBeGreaterThan(0);
    for (const bytes of files) expect(readHeader(bytes)?.form).toBe('stream');
    const { rows: kept } = await place.client.query(
      `select 1 from jingui.idempotency where jsonb_typeof(body) <> 'string'`,
    );
    expect(kept).toEqual([]);
    const { rows: entries } = await place.client.query(`select 1 from ledger_entry where act = 'system.upgrade'`);
    expect(entries.length).toBeGreaterThan(0);
    await running.stop();
    expect((await verified(place)).findings).toEqual([]);
  },
);

test('cut off in the middle it goes on where it was', async () => {
  const place = await emptyPlace();
  await restore(place, (ofEarlier.at(-1) as (typeof ofEarlier)[number]).file);
  const running = await started(place);
  const { client } = place;
  // As it was before, but for half of it.
  await client.query('update jingui.installation set sealed_at = null');
  const { rows } = await client.query<{ id: string }>(`select id from "case" order by id`);
  expect(rows.length).toBeGreaterThan(1);
  await client.query(
    `update "case" set input = '{"reason": "in clear"}', summary = '{"due_at": "2026-03-09T02:00:00.000Z"}' where id = $1`,
    [rows[0]?.id],
  );
  let left = 0;
  const cut = {
    ...running.app.keys,
    make: () => (left++ < 1 ? Promise.reject(new Error('killed')) : running.app.keys.make({ level: 1 })),
  };
  await expect(sealExisting({ ...running.app, keys: cut }, client)).rejects.toThrow('killed');
  await sealExisting(running.app, client);
  for (const value of await valuesOf(client)) expect(value).toMatch(new RegExp(`^${sealedMark}`));
  const { rows: done } = await client.query('select sealed_at from jingui.installation');
  expect(done[0].sealed_at).not.toBeNull();
});
