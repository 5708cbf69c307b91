import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { refOf } from '#server/keys/envelope.ts';
import { KeyDestroyed } from '#server/keys/errors.ts';
import { destroyGone, dropUnnamed } from '#server/seal/gone.ts';
import { release } from '#server/seal/release.ts';
import { openSession } from '#server/sessions.ts';
import { drafted } from '../../kit/classification.ts';
import { filesOf } from '../../kit/files.ts';
import { asOwner } from '../../kit/owner.ts';
import { replaced, uploaded } from '../../kit/upload.ts';
import { type World, world } from '../../kit/world.ts';

const words = '机密★20年 正文 canary-5512 ';
const inside = { level: 'internal', regime: 'own', period: null } as const;

async function keysOf(w: World): Promise<string[]> {
  return asOwner(async (client) => {
    const { rows } = await client.query<{ ref: string }>(
      `select ref from jingui.object_key where unit_id = $1 and of_table = 'file'`,
      [w.id],
    );
    return rows.map(({ ref }) => ref);
  });
}

async function refIn(file: string): Promise<string> {
  return refOf(await readFile(file)) as string;
}

test('a file lies encrypted, nothing of it is left in staging, and it comes back whole', async () => {
  const w = await world({ siteLevel: 'secret' });
  const document = await drafted(w);
  const text = `机密★20年 ${'正文 '.repeat(60_000)}`;
  const { id } = (await uploaded(w, 'drafter', document, text)).body;
  const [file] = await filesOf(w);
  const lies = await readFile(file as string);
  expect(lies.toString('latin1').startsWith('JGK')).toBe(true);
  expect(lies.includes('正文')).toBe(false);
  expect(await readdir(path.join(w.running.app.filesDir, 'staging'))).toEqual([]);
  expect((await w.get('drafter', `/api/bodies/${id}`)).body.toString()).toBe(text);
});

test('a file cut short, changed, or put in the place of another is withheld', async () => {
  const w = await world({ siteLevel: 'secret' });
  const document = await drafted(w);
  const { id } = (await uploaded(w, 'drafter', document, words.repeat(9000))).body;
  const [file] = (await filesOf(w)) as [string];
  const whole = await readFile(file);
  const changed = Buffer.from(whole);
  changed[changed.length - 100] = (changed[changed.length - 100] as number) ^ 1;
  for (const other of [whole.subarray(0, 65_536 + 200), whole.subarray(0, -1), changed]) {
    await writeFile(file, other);
    expect((await w.get('drafter', `/api/bodies/${id}`)).status).toBe(409);
  }
  const another = await drafted(w);
  const second = (await uploaded(w, 'drafter', another, words)).body.id;
  const place = (await filesOf(w)).find((one) => one !== file) as string;
  await writeFile(place, whole);
  expect((await w.get('drafter', `/api/bodies/${second}`)).status).toBe(409);
});

test('the key of a file is given only to who may know of its row when it is asked for', async () => {
  const w = await world({ siteLevel: 'secret' });
  const document = await drafted(w);
  const { id } = (await uploaded(w, 'drafter', document, words)).body;
  const { app } = w.running;
  const [row] = await asOwner(async (client) => (await client.query('select * from body where id = $1', [id])).rows);
  const file = { ...row, unit: w.id, size: Number(row.size) };
  const tokenOf = (who: string) => openSession(app, w.id, who, 'test');
  expect(await release(app, await tokenOf('drafter'), file)).not.toBeNull();
  expect(await release(app, await tokenOf('reader2'), file)).toBeNull();
  expect(await release(app, 'no such session', file)).toBeNull();
  // The same upload under another name is no file of that row.
  expect(await release(app, await tokenOf('drafter'), { ...file, sha256: 'a'.repeat(64) })).toBeNull();
});

test('a text written over or taken out goes with its key, and a refused file leaves none', async () => {
  const w = await world({ siteLevel: 'secret' });
  const document = await drafted(w, inside);
  const { id } = (await uploaded(w, 'drafter', document, words)).body;
  const [first] = (await filesOf(w)) as [string];
  const old = await refIn(first);
  expect((await replaced(w, 'drafter', document, '第二稿')).status).toBe(200);
  await expect(w.running.app.keys.open(old)).rejects.toThrow(KeyDestroyed);
  const [second] = (await filesOf(w)) as [string];
  const present = await refIn(second);
  expect(await keysOf(w)).toEqual([present]);
  expect((await w.send('drafter', { method: 'DELETE', url: `/api/bodies/${id}` })).status).toBe(200);
  await expect(w.running.app.keys.open(present)).rejects.toThrow(KeyDestroyed);
  expect([await filesOf(w), await keysOf(w)]).toEqual([[], []]);
  // The row's own sealed columns went too.
  const left = await asOwner((client) =>
    client.query(`select 1 from jingui.object_key where unit_id = $1 and of_table = 'body'`, [w.id]),
  );
  expect(left.rows).toEqual([]);
});

test('what was cut off before its key was destroyed is destroyed later, and a file no row came to name too', async () => {
  const w = await world({ siteLevel: 'secret' });
  const document = await drafted(w, inside);
  await uploaded(w, 'drafter', document, words);
  const [file] = (await filesOf(w)) as [string];
  const ref = await refIn(file);
  // The row goes behind the server's back: as if it had died right after the commit.
  await asOwner((client) => client.query('delete from body where unit_id = $1', [w.id]));
  await expect(w.running.app.keys.open(ref)).resolves.toBeDefined();
  await destroyGone(w.running.app);
  await expect(w.running.app.keys.open(ref)).rejects.toThrow(KeyDestroyed);
  expect(await filesOf(w)).toEqual([]);

  await uploaded(w, 'drafter', document, words);
  const [lost] = (await filesOf(w)) as [string];
  await asOwner(async (client) => {
    // The same, before the row was written.
    await client.query(`set session_replication_role = replica`);
    await client.query('delete from body where unit_id = $1', [w.id]);
    await client.query(`update jingui.object_key set made_at = now() - interval '2 days' where unit_id = $1`, [w.id]);
  });
  const orphan = await refIn(lost);
  await dropUnnamed(w.running.app);
  await destroyGone(w.running.app);
  await expect(w.running.app.keys.open(orphan)).rejects.toThrow(KeyDestroyed);
  expect(await filesOf(w)).toEqual([]);
});
