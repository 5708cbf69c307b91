import { expect } from 'vitest';
import { acceptance, positive } from '../kit/acceptance.ts';
import { classified, drafted, proposal } from '../kit/classification.ts';
import { ran } from '../kit/duties.ts';
import { uploaded } from '../kit/upload.ts';
import { type World, world } from '../kit/world.ts';

const wider = { person: 'reader2', reason: '参加起草' };

/** Reading the thing itself: its row and its text. */
async function reads(w: World, who: string, document: string, body: string): Promise<number[]> {
  const urls = [`/api/registers/documents/${document}`, `/api/bodies/${body}`];
  return Promise.all(urls.map(async (url) => (await w.get(who, url)).status));
}

async function withText(w: World) {
  const document = await drafted(w);
  const body = (await uploaded(w, 'drafter', document, '机密★20年 正文')).body.id as string;
  return { document: await classified(w, {}, undefined, document), body };
}

acceptance('CLASSIFY-019', 1, async () => {
  const w = await world({ siteLevel: 'secret' });
  const { document, body } = await withText(w);
  expect(await reads(w, 'reader2', document, body)).toEqual([404, 404]);
  const asked = { document, ...wider, until: '2026-03-10' };
  await w.approved('drafter', 'classification.widen-scope', asked, ['head', 'leader']);
  expect(await reads(w, 'reader2', document, body)).toEqual([200, 200]);
  await w.at('2026-03-10T12:00:00.000Z');
  expect(await reads(w, 'reader2', document, body)).toEqual([200, 200]);
  await w.at('2026-03-10T16:00:00.000Z');
  expect(await reads(w, 'reader2', document, body)).toEqual([404, 404]);
  await ran(w, 'classification.scope-ends');
  expect(await reads(w, 'reader', document, body)).toEqual([200, 200]);
});

acceptance('CLASSIFY-019', 2, async () => {
  const w = await world({ siteLevel: 'secret' });
  const { document } = await withText(w);
  const asked = { document, ...wider, until: '2026-03-10' };
  await w.approved('drafter', 'classification.widen-scope', asked, ['head', 'leader']);
  const entries = async () => (await w.ledger('limit=500')).map((one) => one.id);
  for (const who of ['reader2', 'auditor']) await w.get(who, '/api/session');
  const before = await entries();
  expect((await w.get('reader2', `/api/registers/documents/${document}`)).status).toBe(200);
  expect((await entries()).filter((id) => !before.includes(id))).toHaveLength(1);
});

positive('CLASSIFY-019', 'nobody reads before the leader in charge has agreed, nor decides for himself', async () => {
  const w = await world({ siteLevel: 'secret' });
  const { document, body } = await withText(w);
  const asked = await w.act('drafter', 'classification.widen-scope', { document, ...wider });
  expect([asked.status, asked.body.approval.steps]).toEqual([202, ['dept_head', 'leader_in_charge']]);
  await w.sign('head', asked.body.approval.id);
  expect(await reads(w, 'reader2', document, body)).toEqual([404, 404]);
  const own = { document, person: 'leader', reason: '审阅' };
  const forLeader = await w.act('drafter', 'classification.widen-scope', own);
  expect(forLeader.body.approval.steps).toEqual(['dept_head', 'principal']);
});

positive('CLASSIFY-019', 'a scope names people or posts, and who is added is cleared for the level', async () => {
  const w = await world();
  const wide = await w.act('drafter', 'classification.submit', { document: await drafted(w, { scope: ['d:d2'] }) });
  expect([wide.status, wide.body.rules]).toEqual([422, ['CLASSIFY-019']]);
  const document = await classified(w);
  const unnamed = await w.act('drafter', 'classification.widen-scope', { document, reason: '工作需要' });
  expect([unnamed.status, unnamed.body.rules]).toEqual([422, ['CLASSIFY-019']]);
  const low = await w.act('drafter', 'classification.widen-scope', { document, ...wider, person: 'general' });
  expect([low.status, low.body.rules]).toEqual([409, ['SYSTEM-004']]);
  const twice = await w.act('drafter', 'classification.widen-scope', { document, ...wider, person: 'reader' });
  expect([twice.status, twice.body.rules]).toEqual([409, ['CLASSIFY-019']]);
});

positive(
  'CLASSIFY-019',
  'a post is added with all who hold it, and whoever is also in the scope itself stays',
  async () => {
    const w = await world();
    const document = await classified(w);
    const post = { document, post: 'legal_dept', reason: '合法性审查', until: '2026-03-10' };
    await w.approved('drafter', 'classification.widen-scope', post, ['head', 'leader']);
    expect((await w.get('legal', `/api/registers/documents/${document}`)).status).toBe(200);
    const added = { document, ...wider, until: '2026-03-10' };
    await w.approved('drafter', 'classification.widen-scope', added, ['head', 'leader']);
    const scope = [...proposal.scope, 'p:reader2'];
    const changed = { document, scope, reason: '转为长期承办' };
    await w.approved('drafter', 'classification.change', changed, ['head', 'leader', 'classifier']);
    await w.at('2026-03-11T01:00:00.000Z');
    expect((await w.get('legal', `/api/registers/documents/${document}`)).status).toBe(404);
    expect((await w.get('reader2', `/api/registers/documents/${document}`)).status).toBe(200);
  },
);
