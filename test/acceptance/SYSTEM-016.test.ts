import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { expect } from 'vitest';
import { restore } from '#server/backup/restore.ts';
import { type RunningServer, startServer } from '#server/main.ts';
import { acceptance, positive } from '../kit/acceptance.ts';
import { emptyPlace, ofEarlier, type Place } from '../kit/schemas.ts';
import { World } from '../kit/world.ts';

/** Restores the fixture, altered as somebody with the file could, and starts a server on it. */
async function restored(
  change: (text: string) => string,
): Promise<{ readonly place: Place; readonly running: RunningServer }> {
  const place = await emptyPlace();
  const file = path.join(place.dataDir, 'backup.gz');
  const text = gunzipSync(await readFile(ofEarlier[0]?.file as string)).toString();
  await writeFile(file, gzipSync(change(text)));
  await restore(place, file);
  const at = { port: 0, host: '127.0.0.1', demo: true, loadDemo: false, scheduler: false };
  return { place, running: await startServer({ dataDir: place.dataDir, databaseUrl: place.databaseUrl, ...at }) };
}

/** An act of the restored unit's clerk. */
async function acted({ place, running }: Awaited<ReturnType<typeof restored>>): Promise<number> {
  const { rows } = await place.client.query<{ unit_id: string }>('select unit_id from unit');
  const w = new World(running, rows[0]?.unit_id ?? '');
  return (await w.act('officer', 'organization.add-place', { name: '新柜', kind: 'cabinet' })).status;
}

acceptance('SYSTEM-016', 2, async () => {
  const broken = [
    // The text of an entry in the middle, and what it says was done: the tree and its signature are as they were.
    (text: string) => text.replace(/"act":"hands\.lend"/, '"act":"hands.lent"'),
    (text: string) => text.replace(/(\[\{"op":"insert","row":\{[^\n]*?"title":")/, '$1改'),
  ];
  for (const change of broken) {
    const one = await restored(change);
    try {
      expect(one.running.app.halted()).toBe(true);
      expect(await acted(one)).toBe(503);
      const { rows } = await one.place.client.query("select zh from ledger_alarm where kind = 'bad_tree'");
      expect(rows).toEqual([{ zh: expect.stringContaining('请由安全审计员核查') }]);
    } finally {
      await one.running.stop();
    }
  }
});

positive('SYSTEM-016', 'a restored database whose ledger is whole goes on', async () => {
  const one = await restored((text) => text);
  try {
    expect(one.running.app.halted()).toBe(false);
    expect(await acted(one)).toBe(201);
  } finally {
    await one.running.stop();
  }
});
