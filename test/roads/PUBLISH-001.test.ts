import { expect, test } from 'vitest';
import { type World, world } from '../kit/world.ts';

const marked = '关于工作安排的通知\n机密★20年';

async function drafted(w: World): Promise<string> {
  return (await w.done('drafter', 'publication.draft-item', { title: '工作动态', content: '正文' })).id;
}

test('a text with a mark does not begin its way to the public, and the secrecy officer is told', async () => {
  const w = await world();
  const refused = await w.act('drafter', 'publication.draft-item', { title: '工作动态', content: marked });
  expect([refused.status, refused.body.rules]).toEqual([403, ['PUBLISH-003']]);
  expect((await w.alerts('PUBLISH-003')).map((one) => one.kind)).toEqual(['marked_text']);
});

test('neighbour: nor does a mark come in by an edit after the signatures, split over lines', async () => {
  const w = await world();
  const item = await drafted(w);
  await w.approved('drafter', 'publication.submit-item', { item, self_checked: true }, ['head', 'business_leader']);
  const edit = { item, content: '正文 机 密 ★\n2 0 年' };
  const refused = await w.act('drafter', 'publication.edit-item', edit);
  expect([refused.status, refused.body.rules]).toEqual([403, ['PUBLISH-003']]);
  await w.done('drafter', 'publication.publish', { item });
});

test('neighbour: nor in a title, nor on a report upward', async () => {
  const w = await world();
  const item = { title: '秘密★10年 工作动态', content: '正文', channel: 'upward_report' };
  const refused = await w.act('drafter', 'publication.draft-item', item);
  expect([refused.status, refused.body.rules]).toEqual([403, ['PUBLISH-003']]);
});

test('neighbour: an article that names the three levels is no marked text', async () => {
  const w = await world();
  const content = '保密法规定，国家秘密的密级分为绝密、机密、秘密三级。';
  expect((await w.act('drafter', 'publication.draft-item', { title: '学习保密法', content })).status).toBe(201);
});
