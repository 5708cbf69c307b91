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

/** The offices asked for an item of his own. */
async function route(
  w: World,
  who: string,
  more: object = {},
): Promise<{ item: string; case: string; steps: string[] }> {
  const { id: item } = await w.done(who, 'publication.draft-item', { title: '工作动态', content: '正文', ...more });
  const asked = await w.act(who, 'publication.submit-item', { item, self_checked: true });
  expect(asked.status).toBe(202);
  return { item, case: asked.body.approval.id, steps: asked.body.approval.steps };
}

test('the business leader’s own item goes past himself to the principal, and is published only when he has signed', async () => {
  const w = await world();
  const { item, case: review, steps } = await route(w, 'business_leader');
  expect(steps).toEqual(['leader_in_charge', 'principal']);
  await w.sign('leader', review);
  const own = await w.act('business_leader', 'cases.sign', { case: review });
  expect(own.status).toBe(403);
  const early = await w.act('business_leader', 'publication.publish', { item });
  expect([early.status, early.body.rules]).toEqual([409, ['PUBLISH-001']]);
  await w.sign('principal', review);
  await w.done('business_leader', 'publication.publish', { item });
});

test('neighbour: an especially important one the principal signs once for both', async () => {
  const w = await world();
  const { steps } = await route(w, 'business_leader', { especially_important: true });
  expect(steps).toEqual(['leader_in_charge', 'principal']);
});

test('neighbour: a head’s own item is not first reviewed by himself', async () => {
  const w = await world();
  const { item, case: review, steps } = await route(w, 'head');
  expect(steps).toEqual(['leader_in_charge', 'business_leader']);
  expect((await w.act('head', 'cases.sign', { case: review })).status).toBe(403);
  const early = await w.act('head', 'publication.publish', { item });
  expect([early.status, early.body.rules]).toEqual([409, ['PUBLISH-001']]);
});

test('neighbour: where the office of business leader was ended, the principal signs an item of the staff', async () => {
  const w = await world();
  await w.approved('secadmin', 'people.end-appointment', { person: 'business_leader', role: 'business_leader' }, [
    'principal',
  ]);
  const { item, case: review, steps } = await route(w, 'drafter');
  expect(steps).toEqual(['dept_head', 'principal']);
  await w.sign('head', review);
  const early = await w.act('drafter', 'publication.publish', { item });
  expect([early.status, early.body.rules]).toEqual([409, ['PUBLISH-001']]);
});
