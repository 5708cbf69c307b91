import { expect } from 'vitest';
import { acceptance, positive } from '../kit/acceptance.ts';
import { type World, world } from '../kit/world.ts';

async function drafted(w: World, more: object = {}): Promise<string> {
  return (await w.done('drafter', 'publication.draft-item', { title: '工作动态', content: '正文', ...more })).id;
}

acceptance('PUBLISH-001', 1, async () => {
  const w = await world();
  const item = await drafted(w);
  await w.approved('drafter', 'publication.submit-item', { item, self_checked: true }, ['head']);
  const published = await w.act('drafter', 'publication.publish', { item });
  expect(published.status).toBe(409);
  expect(published.body.rules).toContain('PUBLISH-001');
});

acceptance('PUBLISH-001', 2, async () => {
  const w = await world();
  const item = await drafted(w);
  const review = await w.approved('drafter', 'publication.submit-item', { item, self_checked: true }, [
    'head',
    'business_leader',
  ]);
  await w.done('drafter', 'publication.edit-item', { item, content: '改过的正文' });
  const published = await w.act('drafter', 'publication.publish', { item });
  expect(published.status).toBe(409);
  expect(published.body.rules).toContain('PUBLISH-001');
  expect((await w.get('drafter', `/api/cases/${review}`)).body.case.status).toBe('void');
  const again = await w.act('drafter', 'publication.submit-item', { item, self_checked: true });
  expect(again.body.approval.steps).toEqual(['dept_head', 'business_leader']);
});

positive('PUBLISH-001', 'signed by all three tiers it is published, once', async () => {
  const w = await world();
  const item = await drafted(w);
  await w.approved('drafter', 'publication.submit-item', { item, self_checked: true }, ['head', 'business_leader']);
  await w.done('drafter', 'publication.publish', { item });
  expect((await w.act('drafter', 'publication.publish', { item })).status).toBe(403);
});

positive('PUBLISH-001', 'what is especially important is also signed by the principal', async () => {
  const w = await world();
  const item = await drafted(w, { especially_important: true });
  await w.approved('drafter', 'publication.submit-item', { item, self_checked: true }, ['head', 'business_leader']);
  expect((await w.act('drafter', 'publication.publish', { item })).status).toBe(409);
  const other = await drafted(w, { especially_important: true });
  await w.approved('drafter', 'publication.submit-item', { item: other, self_checked: true }, [
    'head',
    'business_leader',
    'principal',
  ]);
  await w.done('drafter', 'publication.publish', { item: other });
});
