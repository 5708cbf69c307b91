import { expect, test } from 'vitest';
import { received } from '../kit/carriers-intake.ts';
import { classified, derived } from '../kit/classification.ts';
import { type World, world } from '../kit/world.ts';

const scope = ['p:drafter', 'p:reader'];
const topSecret = { level: 'top_secret', period: { kind: 'years', years: 30 }, scope };

const deriving = (w: World, sources: readonly string[]) =>
  w.act('drafter', 'classification.derive', { title: '摘录', sources });

test('G7 a cipher telegram is not derived from, alone or among other papers', async () => {
  const w = await world();
  const cipher = await received(w, { kind: 'cipher_telegram', scope });
  const plain = await received(w, { scope });
  for (const sources of [[cipher.id], [plain.id, cipher.id]]) {
    const answer = await deriving(w, sources);
    expect([answer.status, answer.body.rules]).toEqual([403, expect.arrayContaining(['CARRIER-028', 'CARRIER-033'])]);
  }
});

test('G7 what derives from top secret waits for the originator, also among lower sources', async () => {
  const w = await world();
  const top = await received(w, topSecret);
  const lower = await received(w, { level: 'confidential', scope });
  for (const sources of [[top.id], [lower.id, top.id]]) {
    const asked = await deriving(w, sources);
    expect([asked.status, asked.body.approval.steps]).toEqual([202, ['dept_head', 'leader_in_charge', 'originator']]);
    for (const who of ['head', 'leader']) await w.sign(who, asked.body.approval.id);
    const early = { case: asked.body.approval.id };
    const answer = await w.act('drafter', 'classification.derive', { title: '摘录', sources }, early);
    expect([answer.status, answer.body.rules]).toEqual([409, expect.arrayContaining(['CARRIER-027', 'CARRIER-028'])]);
  }
  const { rows } = (await w.get('drafter', '/api/registers/documents')).body;
  expect(rows.filter((row: { title: string }) => row.title === '摘录')).toEqual([]);
});

test('what another unit’s or one’s own secret is quoted in is agreed to as an excerpt is', async () => {
  const w = await world({ own: { 'CARRIER-027.scheme': { otherwise: ['leader_in_charge', 'originator'] } } });
  const paper = await received(w, { scope });
  expect((await deriving(w, [paper.id])).body.approval.steps).toEqual(['dept_head', 'leader_in_charge', 'originator']);
  const own = await classified(w, { scope });
  expect((await deriving(w, [own])).body.approval.steps).toEqual(['dept_head', 'leader_in_charge']);
  const trade = { level: 'secret', regime: 'company', source: 'other', period: { kind: 'long' }, scope };
  const company = await received(w, trade);
  expect((await deriving(w, [company.id])).body.approval.steps).toEqual(['dept_head', 'leader_in_charge', 'principal']);
});

test('where the unit’s regulation never lets top secret be excerpted, nobody derives from it', async () => {
  const w = await world({ own: { 'CARRIER-028.exception': null } });
  const top = await received(w, topSecret);
  const answer = await deriving(w, [top.id]);
  expect([answer.status, answer.body.rules]).toEqual([403, ['CARRIER-028']]);
});

test('who has lost sight of a source meanwhile gets nothing derived from it in his name', async () => {
  const w = await world();
  const source = await classified(w, { scope: ['p:drafter', 'p:reader'] });
  const asked = await w.act('reader', 'classification.derive', { title: '摘录', sources: [source] });
  const change = { document: source, scope: ['p:drafter'], reason: '收窄' };
  await w.approved('drafter', 'classification.change', change, ['head', 'classifier']);
  await w.sign('head', asked.body.approval.id);
  const last = await w.act('leader', 'cases.sign', { case: asked.body.approval.id });
  expect(last.status).toBe(409);
  expect(await derived(w, { sources: [source] })).toMatch(/./);
});
