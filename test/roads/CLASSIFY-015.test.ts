import { expect, test } from 'vitest';
import { answered, registered } from '../kit/importing.ts';
import { received, receiving } from '../kit/carriers-intake.ts';
import { decided, drafted, proposal } from '../kit/classification.ts';
import { world } from '../kit/world.ts';

test('a secret of this unit’s own is not brought in as mail instead of being decided, at any level or regime', async () => {
  const w = await world();
  for (const paper of [
    { level: 'secret' },
    { level: 'confidential', period: { kind: 'years', years: 5 } },
    { level: 'secret', regime: 'company', period: { kind: 'long' } },
  ])
    for (const issuer of ['测试市某局', '测试市某局一处', '测试市 某局（办公室）', '二处', '中共测试市某局党组']) {
      const answer = await receiving(w, { issuer, source: 'other', ...paper });
      expect([issuer, answer.status, answer.body.rules]).toEqual([issuer, 403, ['CLASSIFY-015']]);
    }
  const own = { issuer: '测试市某局', source: 'other' };
  const plain = await receiving(w, { ...own, level: 'internal', regime: 'own', period: null });
  expect(plain.status).toBe(201);
});

test('neighbour: nor under the name as its seal has it or as it is called for short; another body of a like name is another', async () => {
  const w = await world();
  for (const issuer of ['测试市某局（章）', '测试市某局印', '测试市某局（代章）', '测试某局', '市某局', '某局']) {
    const refused = await receiving(w, { issuer, source: 'other' });
    expect([issuer, refused.status, refused.body.rules]).toEqual([issuer, 403, ['CLASSIFY-015']]);
  }
  for (const issuer of ['试验市某局', '试验省某局（章）', '测试市某局下属学校'])
    expect([issuer, (await receiving(w, { issuer, source: 'other' })).status]).toEqual([issuer, 201]);
});

test('a decision is not recorded without those the regulation wants in the record', async () => {
  const own = {
    'CLASSIFY-015.route': { state: ['drafter', 'classifier'], otherwise: ['drafter', 'committee'] },
    'CLASSIFY-015.deciders_recorded': ['drafter', 'classification_reviewer', 'classifier', 'basis'],
  };
  const w = await world({ own });
  const document = await drafted(w);
  const last = await decided(w, document, ['classifier']);
  expect([last.status, last.body.rules]).toEqual([409, ['CLASSIFY-015']]);
  expect((await w.get('clerk', '/api/registers/classifications')).body.rows).toEqual([]);
});

test('what was protected or only proposed is not changed, extended or ended instead of being decided', async () => {
  const w = await world({ authority: [] });
  const document = await drafted(w);
  await decided(w, document);
  const period = { kind: 'years', years: 20 };
  for (const [act, more] of [
    ['change', { level: 'confidential' }],
    ['extend', { period }],
    ['declassify', {}],
  ] as const) {
    const answer = await w.act('drafter', `classification.${act}`, { document, reason: '情况变化', ...more });
    expect([act, answer.body.rules]).toEqual([act, expect.arrayContaining(['CLASSIFY-015'])]);
  }
});

test('neighbour: nor does an old ledger decide it: without the power it stays what nobody decided', async () => {
  const w = await world({ authority: [] });
  await registered(w, { issuer: '测试市某局' });
  const { rows } = (await w.get('clerk', '/api/registers/classifications')).body;
  expect(rows).toEqual([]);
  await w.at('2026-03-03T01:00:00.000Z');
  expect(await w.obligations('CLASSIFY-022')).toEqual([]);
});

test('neighbour: nor does an old ledger decide what is of a day when this register was open, or of no day at all', async () => {
  const w = await world();
  const ours = { issuer: '测试市某局', number: '测发〔2026〕77号' };
  for (const received of ['2026-03-02', ''])
    expect(await answered(w, { ...ours, received })).toEqual([['refused', ['CLASSIFY-015']]]);
  expect(await answered(w, { ...ours, received: '2026-02-27' })).toEqual([['taken', []]]);
});

test('nobody chooses whose head agrees to his secret: his own department’s does, of a draft, a change of it and what he derives', async () => {
  const w = await world();
  const elsewhere = { ...proposal, department: 'd2' };
  const refused = await w.act('drafter', 'classification.draft', elsewhere);
  expect([refused.status, refused.body.rules, refused.body.fields]).toEqual([422, ['CLASSIFY-015'], ['department']]);
  const internal = { level: 'internal', regime: 'own', period: null, basis: null };
  const plain = await w.act('drafter', 'classification.draft', { ...elsewhere, ...internal });
  const raised = await w.act('drafter', 'classification.draft', { ...proposal, document: plain.body.id });
  expect([raised.status, raised.body.rules]).toEqual([422, ['CLASSIFY-015']]);
  const { id: source } = await received(w, { level: 'confidential', scope: ['p:drafter'] });
  const taken = await w.act('drafter', 'classification.derive', { title: '摘录', sources: [source], department: 'd2' });
  expect([taken.status, taken.body.rules]).toEqual([422, ['CLASSIFY-015']]);
  await w.done('drafter', 'classification.draft', { ...proposal, department: 'd1' });
});

test('an organ whose regulation knows no secrets of a company proposes none, past its classification authority', async () => {
  const w = await world({ profile: 'bureau' });
  for (const regime of ['company', 'group']) {
    const trade = { ...proposal, basis: '报价管理办法第三条', regime, period: { kind: 'long' } };
    const refused = await w.act('drafter', 'classification.draft', trade);
    expect([refused.status, refused.body.rules]).toEqual([403, ['CLASSIFY-015']]);
  }
});

test('neighbour: nor does an internal draft become one', async () => {
  const w = await world({ profile: 'bureau' });
  const document = await drafted(w, { level: 'internal', regime: 'own', period: null });
  const trade = { ...proposal, basis: '报价管理办法第三条', regime: 'company', period: { kind: 'long' } };
  const refused = await w.act('drafter', 'classification.draft', { ...trade, document });
  expect([refused.status, refused.body.rules]).toEqual([403, ['CLASSIFY-015']]);
});

test('neighbour: what is made of a company’s own paper stays that company’s secret', async () => {
  const w = await world({ profile: 'bureau' });
  const paper = { regime: 'company', source: 'other', period: { kind: 'long' }, scope: ['p:drafter', 'p:reader'] };
  const { id } = await received(w, paper);
  const asked = await w.act('drafter', 'classification.derive', { title: '摘录', sources: [id] });
  expect([201, 202]).toContain(asked.status);
});

test('neighbour: whoever moves after drafting is agreed to by the head he has then, and not by the one he left', async () => {
  const w = await world();
  const document = await drafted(w);
  const moving = { person: 'drafter', department: 'd2', reason: '工作调动' };
  await w.approved('sysadmin', 'people.change-person', moving, ['secadmin', 'leader']);
  const refused = await w.act('drafter', 'classification.submit', { document });
  expect([refused.status, refused.body.rules]).toEqual([409, ['CLASSIFY-015']]);
  await w.done('drafter', 'classification.draft', { ...proposal, document, department: 'd2' });
  expect((await w.act('drafter', 'classification.submit', { document })).status).toBe(202);
});
