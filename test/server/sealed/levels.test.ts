import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { enter } from '#server/act/enter.ts';
import { openSession } from '#server/sessions.ts';
import { refOf } from '#server/keys/envelope.ts';
import { KeyDestroyed } from '#server/keys/errors.ts';
import { destroyGone } from '#server/seal/gone.ts';
import { followLevels } from '#server/seal/relevel.ts';
import { drafted } from '../../kit/classification.ts';
import { filesOf } from '../../kit/files.ts';
import { asOwner } from '../../kit/owner.ts';
import { uploaded } from '../../kit/upload.ts';
import { type World, world } from '../../kit/world.ts';

const inside = { level: 'internal', regime: 'own', period: null } as const;

async function stored(w: World): Promise<{ document: string; body: string; file: string; ref: string }> {
  const document = await drafted(w, inside);
  const body = (await uploaded(w, 'drafter', document, '一份正文')).body.id;
  const [file] = (await filesOf(w)) as [string];
  return { document, body, file, ref: refOf(await readFile(file)) as string };
}

/** As the acts that change a level do, whichever they are. */
async function moved(w: World, document: string, level: number): Promise<void> {
  await asOwner((client) => client.query('update document set level = $2 where id = $1', [document, level]));
  await followLevels(w.running.app, w.id);
  await destroyGone(w.running.app);
}

test('a file whose document rises is encrypted anew under a new key, and the old key is destroyed', async () => {
  const w = await world({ siteLevel: 'secret' });
  const { document, body, file, ref } = await stored(w);
  const { keys } = w.running.app;
  expect((await keys.open(ref)).level).toBe(1);
  const before = await readFile(file);
  await moved(w, document, 3);
  const now = refOf(await readFile(file)) as string;
  expect(now).not.toBe(ref);
  expect((await keys.open(now)).level).toBe(3);
  await expect(keys.open(ref)).rejects.toThrow(KeyDestroyed);
  expect((await readFile(file)).equals(before)).toBe(false);
  await asOwner((client) => client.query('update document set level = 1 where id = $1', [document]));
  expect((await w.get('drafter', `/api/bodies/${body}`)).body.toString()).toBe('一份正文');
});

test('a file whose document is lowered keeps its key under the lower level', async () => {
  const w = await world({ siteLevel: 'secret' });
  const { document, body, file, ref } = await stored(w);
  const { keys } = w.running.app;
  await moved(w, document, 0);
  expect(refOf(await readFile(file))).toBe(ref);
  expect((await keys.open(ref)).level).toBe(0);
  expect((await w.get('drafter', `/api/bodies/${body}`)).body.toString()).toBe('一份正文');
  expect(await followLevels(w.running.app, w.id)).toBe(0);
});

test('the columns of a row follow its level', async () => {
  const w = await world();
  const id = (await w.done('petition_clerk', 'petitions.receive-petition', { subject: '某事', persons: ['general'] }))
    .id;
  const levelOf = () =>
    asOwner(async (client) => {
      const { rows } = await client.query<{ ref: string }>(
        `select ref from jingui.object_key where unit_id = $1 and of_table = 'petition' and of_id = $2`,
        [w.id, id],
      );
      return (await w.running.app.keys.open(rows[0]?.ref as string)).level;
    });
  const before = await levelOf();
  await asOwner((client) => client.query('update petition set level = level + 1 where id = $1', [id]));
  await followLevels(w.running.app, w.id);
  expect(await levelOf()).toBe((before as number) + 1);
});

test('no unit names a key of another’s as its own, by which it could have it destroyed', async () => {
  const [mine, other] = [await world({ siteLevel: 'secret' }), await world({ siteLevel: 'secret' })];
  const { body, ref } = await stored(mine);
  const { app } = other.running;
  const named = app.db.transaction(async (connection) => {
    await enter(app, connection, await openSession(app, other.id, 'drafter', 'test'));
    const line = [{ ref, of_table: 'file', of_id: 'x', level: 1 }];
    await connection.query('select jingui.note_keys($1::jsonb)', [JSON.stringify(line)]);
  });
  await expect(named).rejects.toMatchObject({ code: '23505', constraint: 'object_key_pkey' });
  await destroyGone(app);
  expect((await mine.get('drafter', `/api/bodies/${body}`)).body.toString()).toBe('一份正文');
});
