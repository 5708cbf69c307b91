import { expect, test } from 'vitest';
import { original, wanted } from '../kit/carriers-copying.ts';
import { handedIn } from '../kit/letters.ts';
import { uploaded } from '../kit/upload.ts';
import { type World, world } from '../kit/world.ts';

const topSecret = { level: 'top_secret', period: { kind: 'years', years: 30 }, scope: ['p:drafter'] };

/** A request of the registry clerk to copy a top-secret paper, signed by everybody inside. */
async function ownRequest(w: World): Promise<string> {
  const { carrier } = await original(w, topSecret);
  return w.approved('clerk', 'carriers.copy', { ...wanted, carrier }, ['office_head', 'leader']);
}

test('the originator’s consent is not attached by him who asked for it', async () => {
  const w = await world();
  const id = await ownRequest(w);
  const evidence_id = await handedIn(w, 'clerk2', { case: id });
  const refused = await w.act('clerk', 'cases.attach', { case: id, evidence_id });
  expect([refused.status, refused.body.rules]).toEqual([403, ['CARRIER-027']]);
  expect((await w.get('clerk', `/api/cases/${id}`)).body.case.status).toBe('open');
  await w.done('clerk2', 'cases.attach', { case: id, evidence_id });
});

test('neighbour: nor does a letter count that he handed in, or that he is the one to have seen', async () => {
  const w = await world();
  const id = await ownRequest(w);
  for (const evidence_id of [
    await handedIn(w, 'clerk', { case: id }),
    await handedIn(w, 'clerk2', { case: id }, { seen_by: ['clerk', 'printer'] }),
  ]) {
    const refused = await w.act('clerk2', 'cases.attach', { case: id, evidence_id });
    expect([refused.status, refused.body.rules]).toEqual([403, ['CARRIER-027']]);
  }
});

test('neighbour: nor a letter that was handed in for another request, nor one that is not there', async () => {
  const w = await world();
  const id = await ownRequest(w);
  const other = await handedIn(w, 'clerk2', { case: await ownRequest(w) });
  for (const evidence_id of [other, 'none', undefined]) {
    const refused = await w.act('clerk2', 'cases.attach', { case: id, evidence_id });
    expect([refused.status, refused.body.rules, refused.body.fields]).toEqual([422, ['CARRIER-027'], ['evidence_id']]);
  }
});

test('neighbour: a letter dated ahead is not handed in at all', async () => {
  const w = await world();
  const id = await ownRequest(w);
  const refused = await w.act('clerk2', 'evidence.submit', { case: id, dated: '2030-01-01' });
  expect([refused.status, refused.body.fields]).toContain(422);
  expect(refused.body.fields).toContain('dated');
});

test('a cipher telegram is copied by nobody at any level, nor filmed into the system', async () => {
  const w = await world({ siteLevel: 'top_secret' });
  for (const more of [
    { level: 'confidential', period: { kind: 'years', years: 5 } },
    { level: 'internal', regime: 'own' },
  ]) {
    const { document, carrier } = await original(w, { kind: 'cipher_telegram', scope: ['p:drafter'], ...more });
    for (const form of ['copy', 'excerpt']) {
      const refused = await w.act('clerk', 'carriers.copy', { ...wanted, carrier, form });
      expect([refused.status, refused.body.rules]).toEqual([403, ['CARRIER-028']]);
    }
    const derived = await w.act('drafter', 'classification.derive', { title: '摘录', sources: [document] });
    expect([derived.status, derived.body.rules]).toEqual([403, expect.arrayContaining(['CARRIER-028'])]);
    const filmed = await uploaded(w, 'clerk', document, '正文');
    expect([filmed.status, filmed.body.rules]).toEqual([403, ['CARRIER-028']]);
  }
});

test('neighbour: nor is a top-secret paper of another body scanned into the system', async () => {
  const w = await world({ siteLevel: 'top_secret' });
  const { document } = await original(w, topSecret);
  const filmed = await uploaded(w, 'clerk', document, '正文');
  expect([filmed.status, filmed.body.rules]).toEqual([403, ['CARRIER-028']]);
  const lower = await original(w);
  expect((await uploaded(w, 'clerk', lower.document, '正文')).status).toBe(201);
});
