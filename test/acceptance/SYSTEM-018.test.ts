import { writeFile } from 'node:fs/promises';
import { expect } from 'vitest';
import { acceptance, positive } from '../kit/acceptance.ts';
import { decided, drafted } from '../kit/classification.ts';
import { filesOf } from '../kit/files.ts';
import { replaced, uploaded } from '../kit/upload.ts';
import { world } from '../kit/world.ts';

acceptance('SYSTEM-018', 1, async () => {
  const w = await world({ siteLevel: 'secret' });
  const document = await drafted(w);
  const stored = await uploaded(w, 'drafter', document, '机密★20年 第一稿');
  expect(stored.status).toBe(201);
  expect((await replaced(w, 'drafter', document, '机密★20年 第二稿')).status).toBe(200);
  expect((await decided(w, document)).status).toBe(201);
  const answer = await replaced(w, 'drafter', document, '机密★20年 第三稿');
  expect([answer.status, answer.body.rules]).toEqual([403, ['SYSTEM-018']]);
  expect((await w.get('drafter', `/api/bodies/${stored.body.id}`)).body.toString()).toBe('机密★20年 第二稿');
  const bare = await uploaded(w, 'drafter', document, '机密★20年 第三稿');
  expect([bare.status, bare.body.rules, bare.body.fields]).toEqual([422, ['SYSTEM-018'], ['reason']]);
  const next = await uploaded(w, 'drafter', document, '机密★20年 第三稿', undefined, '更正一处数字');
  expect([next.status, next.body.version]).toEqual([201, 2]);
  expect(await filesOf(w)).toHaveLength(2);
});

acceptance('SYSTEM-018', 2, async () => {
  const w = await world({ siteLevel: 'secret' });
  const document = await drafted(w);
  const { id } = (await uploaded(w, 'drafter', document, '正文')).body;
  expect((await w.get('drafter', `/api/bodies/${id}`)).status).toBe(200);
  const [file] = await filesOf(w);
  await writeFile(file as string, '改过的正文');
  const answer = await w.get('drafter', `/api/bodies/${id}`);
  expect([answer.status, answer.body.rules]).toEqual([409, ['SYSTEM-018']]);
  const [alert] = await w.alerts('SYSTEM-018');
  expect(alert).toMatchObject({ kind: 'altered_file', object: { table: 'body', id } });
  expect(await w.ledger('rule=SYSTEM-018&outcome=denied')).toHaveLength(1);
});

acceptance('SYSTEM-018', 3, async () => {
  const w = await world({ siteLevel: 'secret' });
  const document = await drafted(w);
  const first = await uploaded(w, 'drafter', document, '机密★20年 第一版');
  expect((await decided(w, document)).status).toBe(201);
  const second = await uploaded(w, 'drafter', document, '机密★20年 第二版', undefined, '更正一处数字');
  expect(second.status).toBe(201);
  const { bodies } = (await w.get('drafter', `/api/documents/${document}/bodies`)).body;
  expect(bodies.map((one: { version: number; reason: string | null }) => [one.version, one.reason])).toEqual([
    [2, '更正一处数字'],
    [1, null],
  ]);
  const stored = (await w.ledger('act=system.store-body')).filter((one) => one.outcome === 'done');
  expect(stored.map((one) => one.object.id).sort()).toEqual([first.body.id, second.body.id].sort());
  for (const [{ body }, text] of [
    [first, '机密★20年 第一版'],
    [second, '机密★20年 第二版'],
  ] as const)
    expect((await w.get('drafter', `/api/bodies/${body.id}`)).body.toString()).toBe(text);
});

positive('SYSTEM-018', 'what was stored is read back unchanged, and reading is an entry', async () => {
  const w = await world({ siteLevel: 'secret' });
  const document = await drafted(w);
  const { id } = (await uploaded(w, 'drafter', document, '正文', '附件一')).body;
  const read = await w.get('drafter', `/api/bodies/${id}`);
  expect([read.status, read.body.toString()]).toEqual([200, '正文']);
  const listed = await w.get('drafter', `/api/documents/${document}/bodies`);
  expect(listed.body.bodies).toMatchObject([{ id, part: '附件一', version: 1, finalised_at: null }]);
  const entries = await w.ledger('rule=SYSTEM-006');
  expect(entries.map((one) => one.act)).toEqual(expect.arrayContaining(['system.read-body', 'read:bodies']));
});

positive('SYSTEM-018', 'who may not know of a document can neither store, list nor read its text', async () => {
  const w = await world({ siteLevel: 'secret' });
  const document = await drafted(w);
  const { id } = (await uploaded(w, 'drafter', document, '正文')).body;
  const answers = [
    await uploaded(w, 'reader2', document, '别的'),
    await w.get('reader2', `/api/documents/${document}/bodies`),
    await w.get('reader2', `/api/bodies/${id}`),
    await w.get('sysadmin', `/api/bodies/${id}`),
  ];
  expect(answers.map((one) => one.status)).toEqual([404, 404, 404, 404]);
  expect(await filesOf(w)).toHaveLength(1);
  const invented = { document, name: 'text.txt', upload: 'f'.repeat(32), sha256: '0'.repeat(64) };
  const answer = await w.act('drafter', 'system.store-body', invented);
  expect([answer.status, answer.body.rules]).toEqual([409, ['SYSTEM-018']]);
});
