import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { sealedMark } from '#kernel/sealed.ts';
import { refOf } from '#server/keys/envelope.ts';
import { KeyDestroyed } from '#server/keys/errors.ts';
import { decodeValue } from '#server/seal/place.ts';
import { drafted } from '../../kit/classification.ts';
import { filesOf } from '../../kit/files.ts';
import { asOwner } from '../../kit/owner.ts';
import { uploaded } from '../../kit/upload.ts';
import { keyringIn } from '../../kit/vault.ts';
import { world } from '../../kit/world.ts';

const inside = { level: 'internal', regime: 'own', period: null } as const;

/** Keys named by everything sealed for the unit: in its rows, in its ledger, in its files. */
async function refsIn(unit: string, files: readonly string[]): Promise<string[]> {
  const texts = await asOwner(async (client) => {
    const { rows } = await client.query<{ text: string }>(
      `select ops as text from ledger_entry where unit_id = $1 union all select b::text from body b where unit_id = $1`,
      [unit],
    );
    return rows.map(({ text }) => text).join('\n');
  });
  const values = texts.match(new RegExp(`${sealedMark}[A-Za-z0-9_/%~.:-]+`, 'g')) ?? [];
  const found = [
    ...values.flatMap((one) => refOf(decodeValue(one)?.envelope ?? Buffer.alloc(0)) ?? []),
    ...(await Promise.all(files.map(async (file) => refOf(await readFile(file)) ?? []))).flat(),
  ];
  return [...new Set(found)];
}

test('what was taken out opens no more: not with an old copy of the vault, once its level keys are new, and what stands beside it does', async () => {
  const w = await world({ siteLevel: 'secret' });
  const { keys, dataDir } = w.running.app;
  const other = await drafted(w, inside);
  const kept = (await uploaded(w, 'drafter', other, '留下的正文')).body.id;
  const before = await refsIn(w.id, await filesOf(w));
  const document = await drafted(w, inside);
  const { id } = (await uploaded(w, 'drafter', document, '取出的正文')).body;
  const all = (await refsIn(w.id, await filesOf(w))).filter((ref) => !before.includes(ref));
  const ofBody = await asOwner(async (client) => {
    const { rows } = await client.query<{ ref: string }>(
      `select k.ref from jingui.object_key k join body b on b.id = $1 and (k.of_id = b.id and k.of_table = 'body' or k.of_id = b.upload and k.of_table = 'file')`,
      [id],
    );
    return rows.map(({ ref }) => ref);
  });
  expect(ofBody.length).toBe(2);
  expect(all).toEqual(expect.arrayContaining(ofBody));
  const old = await mkdtemp(path.join(tmpdir(), 'jingui-vault-'));
  onTestFinished(() => rm(old, { recursive: true, force: true }));
  await keys.hold(() => cp(path.join(dataDir, 'keys'), path.join(old, 'then'), { recursive: true }));

  expect((await w.send('drafter', { method: 'DELETE', url: `/api/bodies/${id}` })).status).toBe(200);
  for (const ref of ofBody) await expect(keys.open(ref)).rejects.toThrow(KeyDestroyed);
  // The slots as they were, with what is left of keys: before the level keys are new they still open, which is why they are made new.
  await keys.ceremony.roll('all');
  for (const name of ['master.json', 'passphrase', path.join('vault', 'levels.json')])
    await cp(path.join(dataDir, 'keys', name), path.join(old, 'then', name), { force: true });
  const then = await keyringIn(path.join(old, 'then'), { make: false });
  for (const ref of ofBody) await expect(then.open(ref)).rejects.toThrow(KeyDestroyed);
  // What was sealed beside it is readable, all of it.
  for (const ref of before) await expect(keys.open(ref)).resolves.toBeDefined();
  expect((await w.get('drafter', `/api/bodies/${kept}`)).body.toString()).toBe('留下的正文');
});
