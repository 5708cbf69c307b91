import { expect, test } from 'vitest';
import { received } from '../kit/carriers-intake.ts';
import { classified, decided, drafted } from '../kit/classification.ts';
import { filesOf } from '../kit/files.ts';
import { replaced, uploaded } from '../kit/upload.ts';
import { type World, world } from '../kit/world.ts';

const removed = (w: World, body: string) => w.send('clerk', { method: 'DELETE', url: `/api/bodies/${body}` });

test('the text of a paper received is final as soon as it is stored: neither written over nor taken out', async () => {
  const w = await world({ siteLevel: 'secret' });
  const { id: document } = await received(w, { scope: ['p:reader'] });
  const { id } = (await uploaded(w, 'clerk', document, '来文原文')).body;
  const over = await replaced(w, 'clerk', document, '改过的来文');
  expect([over.status, over.body.rules]).toEqual([403, ['SYSTEM-018']]);
  const out = await removed(w, id);
  expect([out.status, out.body.rules]).toEqual([403, ['SYSTEM-018']]);
  expect((await w.get('reader', `/api/bodies/${id}`)).body.toString()).toBe('来文原文');
  const next = await uploaded(w, 'clerk', document, '补扫一页', undefined, '补扫第八页');
  expect([next.status, next.body.version]).toEqual([201, 2]);
});

test('neighbour: a new version after the final one is itself final, and kept', async () => {
  const w = await world({ siteLevel: 'secret' });
  const document = await drafted(w);
  await uploaded(w, 'drafter', document, '机密★20年 第一版');
  expect((await decided(w, document)).status).toBe(201);
  const { id } = (await uploaded(w, 'drafter', document, '机密★20年 第二版', undefined, '更正一处数字')).body;
  const over = await replaced(w, 'drafter', document, '机密★20年 第三版');
  expect([over.status, over.body.rules]).toEqual([403, ['SYSTEM-018']]);
  expect((await removed(w, id)).status).toBe(403);
  expect(await filesOf(w)).toHaveLength(2);
});

test('neighbour: nothing is added to a final document without its reason, before or after it is issued', async () => {
  const w = await world({ siteLevel: 'secret' });
  const document = await drafted(w);
  await uploaded(w, 'drafter', document, '机密★20年 正文');
  await classified(w, {}, undefined, document);
  const bare = await uploaded(w, 'drafter', document, '另一附件', '附件九');
  expect([bare.status, bare.body.rules, bare.body.fields]).toEqual([422, ['SYSTEM-018'], ['reason']]);
  expect((await uploaded(w, 'drafter', document, '另一附件', '附件九', '补附件')).status).toBe(201);
});

test('nobody else’s text takes the place of the one that was decided: the author adds to it, or the head who agreed', async () => {
  const w = await world({ siteLevel: 'secret' });
  const document = await drafted(w);
  await uploaded(w, 'drafter', document, '机密★20年 正文');
  expect((await decided(w, document)).status).toBe(201);
  for (const [who, part] of [['reader'], ['clerk'], ['reader', '附件一']] as const) {
    const other = await uploaded(w, who, document, '机密★20年 另一正文', part, '修改');
    expect([who, other.status, other.body.rules]).toEqual([who, 403, ['SYSTEM-018']]);
  }
  for (const who of ['drafter', 'head'])
    expect((await uploaded(w, who, document, '机密★20年 更正', undefined, '更正一处数字')).status).toBe(201);
});
