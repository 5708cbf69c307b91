import { beforeAll, expect, test } from 'vitest';
import { type World, world } from '#test/kit/world.ts';

let w: World;

beforeAll(async () => {
  w = await world();
});

const draft = async (title: string) =>
  (await w.done('drafter', 'publication.draft-item', { title, content: '正文' })).id as string;
const submit = async (item: string) =>
  (await w.act('drafter', 'publication.submit-item', { item, self_checked: true })).body.approval.id as string;
const statusFor = async (who: string, item: string) =>
  (await w.get(who, `/api/registers/publications/${item}`)).body.row.status;

test('a publication reads as its review stands, also for those who may not see the case', async () => {
  const item = await draft('工作动态');
  expect(await statusFor('drafter', item)).toBe('draft');
  const review = await submit(item);
  for (const who of ['drafter', 'head2', 'officer']) expect(await statusFor(who, item)).toBe('submitted');
  expect((await w.get('head2', `/api/cases/${review}`)).status).toBe(404);
  const twice = await w.act('drafter', 'publication.submit-item', { item, self_checked: true });
  expect([twice.status, twice.body.findings[0].rule]).toEqual([409, 'pending']);
  expect((await w.get('head', `/api/cases/${review}`)).body.verdict?.findings ?? []).toEqual([]);
  await w.sign('head', review);
  expect(await statusFor('drafter', item)).toBe('submitted');
  await w.sign('business_leader', review);
  expect(await statusFor('drafter', item)).toBe('approved');
  await w.done('drafter', 'publication.publish', { item });
  expect(await statusFor('head2', item)).toBe('published');
});

test('withdrawn, sent back and refused are told; what was edited since its approval is a draft again', async () => {
  const [withdrawn, returned, refused, edited] = await Promise.all(['甲', '乙', '丙', '丁'].map(draft));
  await w.done('drafter', 'cases.withdraw', { case: await submit(withdrawn as string), reason: '再核' });
  await w.done('head', 'cases.return', { case: await submit(returned as string), opinion: '改标题' });
  await w.done('head', 'cases.refuse', { case: await submit(refused as string), opinion: '不宜公开' });
  const review = await submit(edited as string);
  for (const who of ['head', 'business_leader']) await w.sign(who, review);
  await w.done('drafter', 'publication.edit-item', { item: edited, content: '改过的正文' });
  const read = [];
  for (const item of [withdrawn, returned, refused, edited]) read.push(await statusFor('drafter', item as string));
  expect(read).toEqual(['withdrawn', 'returned', 'refused', 'draft']);
  const open = (await w.get('drafter', '/api/registers/publications?status=returned')).body.rows;
  expect(open.map((one: { id: string }) => one.id)).toEqual([returned]);
});
