import { expect, test } from 'vitest';
import { first, paper } from '../kit/carriers-hands.ts';
import { drafted } from '../kit/classification.ts';
import { handedIn } from '../kit/letters.ts';
import { uploaded } from '../kit/upload.ts';
import { type World, world } from '../kit/world.ts';

const titles = (w: World, act: string) => w.ledger(`act=${act}`);
const looks = (w: World, object: string) => w.ledger(`act=read:facts&object=${object}`);

test('the facts of a secret shown before an act leave the entry of a read, by preview as by the form', async () => {
  const w = await world();
  const of = await paper(w);
  const carrier = first(of.copies);
  const shown = await w.act('clerk', 'hands.take-back', { carrier }, { preview: true });
  expect(shown.status).toBe(200);
  expect(await looks(w, carrier)).toMatchObject([
    { actor: { id: 'clerk' }, level: 3, outcome: 'done', object: { table: 'carrier', id: carrier } },
  ]);
  const asked = await w.post('clerk', '/api/procedures/hands.take-back/facts', { carrier });
  expect([asked.status, (await looks(w, carrier)).length]).toEqual([200, 2]);
});

test('neighbours: a secret draft and its case leave one each, an internal paper none', async () => {
  const w = await world();
  const document = await drafted(w);
  await w.act('drafter', 'classification.submit', { document }, { preview: true });
  expect(await looks(w, document)).toHaveLength(1);
  const asked = await w.act('drafter', 'classification.submit', { document });
  const { id } = asked.body.approval;
  await w.act('head', 'cases.sign', { case: id }, { preview: true });
  expect((await looks(w, id)).map((one) => one.actor.id)).toEqual(['head']);
  const plain = await paper(w, { level: 'internal', regime: 'own', period: null, source: 'other' });
  await w.act('clerk', 'hands.take-back', { carrier: first(plain.copies) }, { preview: true });
  expect(await looks(w, first(plain.copies))).toEqual([]);
});

test('titles of secrets shown in a list, by search and by a scanned code leave one entry each that names them', async () => {
  const w = await world();
  const of = await paper(w);
  const copy = first(of.copies);
  const { rows } = (await w.get('clerk', '/api/registers/carriers')).body;
  const { code } = rows.find((row: { id: string }) => row.id === copy);
  const [list] = await titles(w, 'read:list:carriers');
  expect(list).toMatchObject({ actor: { id: 'clerk' }, level: 3, outcome: 'done', object: { table: 'carrier' } });
  expect(list.object.id.split(',')).toContain(copy);
  await w.clock('2026-03-02T03:00:00.000Z');
  await w.get('clerk', `/api/find?q=${encodeURIComponent('年度计划')}`);
  expect(await titles(w, 'read:find')).toMatchObject([{ actor: { id: 'clerk' }, level: 3 }]);
  await w.clock('2026-03-02T04:00:00.000Z');
  expect((await w.get('clerk', `/api/scan/${code}`)).status).toBe(200);
  expect(await titles(w, 'read:scan')).toMatchObject([{ object: { table: 'carrier', id: copy }, level: 3 }]);
  expect((await w.ledger(`object=${copy}`)).map((entry) => entry.act)).toEqual(
    expect.arrayContaining(['read:scan', 'read:list:carriers']),
  );
});

test('neighbours: the same list read again within the minute is one look, an empty or internal one none', async () => {
  const w = await world();
  await paper(w, { level: 'internal', regime: 'own', period: null, source: 'other' });
  await w.get('clerk', '/api/registers/carriers');
  expect(await titles(w, 'read:list:carriers')).toEqual([]);
  await paper(w);
  for (let n = 0; n < 3; n++) await w.get('clerk', '/api/registers/carriers');
  expect(await titles(w, 'read:list:carriers')).toHaveLength(1);
  await w.clock('2026-03-02T03:00:00.000Z');
  await w.get('clerk', '/api/registers/carriers');
  expect(await titles(w, 'read:list:carriers')).toHaveLength(2);
});

test('a neighbour: what a page asks of all its acts at once is one look at the thing, refused or not', async () => {
  const w = await world();
  const carrier = first((await paper(w)).copies);
  const acts = ['hands.take-back', 'hands.undo', 'archives.file'].map((procedure) => ({
    procedure,
    input: { carrier },
  }));
  const asked = await w.post('clerk', '/api/previews', { acts });
  expect(asked.body.verdicts.some((one: { findings: object[] }) => one.findings.length > 0)).toBe(true);
  expect(await looks(w, carrier)).toMatchObject([{ actor: { id: 'clerk' }, level: 3 }]);
});

test('a neighbour: a page of two hundred secrets is one look that names every one of them', async () => {
  const w = await world();
  const { copies } = await paper(w, { listed: '1-150', counted: '1-150' });
  expect((await w.get('clerk', '/api/registers/carriers?limit=200')).body.rows).toHaveLength(150);
  for (const copy of [copies[0], copies[149]])
    expect((await w.ledger(`object=${copy}`)).map((entry) => entry.act)).toContain('read:list:carriers');
});

test('titles on the day’s page and in the lists of cases are looks like those of any other list', async () => {
  const w = await world();
  const document = await drafted(w);
  const asked = await w.act('drafter', 'classification.submit', { document });
  const { id } = asked.body.approval;
  await w.get('head', '/api/my-day');
  expect(await titles(w, 'read:my-day')).toMatchObject([
    { actor: { id: 'head' }, level: 4, outcome: 'done', object: { id: expect.stringContaining(id) } },
  ]);
  await w.clock('2026-03-02T03:00:00.000Z');
  await w.get('drafter', '/api/cases?box=mine');
  expect(await titles(w, 'read:cases')).toMatchObject([{ actor: { id: 'drafter' }, object: { table: 'case', id } }]);
  await w.get('printer', '/api/my-day');
  expect(await titles(w, 'read:my-day')).toHaveLength(1);
});

test('what is refused because it is not to be known of stands in the ledger: a case, a text, an act, a file', async () => {
  const w = await world({ siteLevel: 'secret' });
  const document = await drafted(w);
  const { id: body } = (await uploaded(w, 'drafter', document, '机密★20年 正文')).body;
  const { id } = (await w.act('drafter', 'classification.submit', { document })).body.approval;
  const carrier = first((await paper(w)).copies);
  const evidence = await handedIn(w, 'officer', {});
  await w.get('printer', '/api/session');
  for (const [act, look] of [
    ['read:case', () => w.get('printer', `/api/cases/${id}`)],
    ['system.read-body', () => w.get('printer', `/api/bodies/${body}`)],
    ['hands.take-back', () => w.act('printer', 'hands.take-back', { carrier })],
    ['evidence.read', () => w.get('reader2', `/api/evidence/${evidence}/file`)],
  ] as const) {
    expect([act, (await look()).status]).toEqual([act, 404]);
    expect(await w.ledger(`act=${act}&outcome=denied`)).toMatchObject([{ outcome: 'denied' }]);
  }
});

test('a neighbour: what is not there at all leaves the same entry, and the same answer', async () => {
  const w = await world();
  const carrier = first((await paper(w)).copies);
  const [hidden, absent] = [
    await w.act('printer', 'hands.take-back', { carrier }),
    await w.act('printer', 'hands.take-back', { carrier: '01m8kq9kfm8e3n6ky79v7bs5s3' }),
  ];
  expect(absent).toEqual(hidden);
  const entries = await w.ledger('act=hands.take-back');
  expect(entries.map(({ outcome, object, level }) => [outcome, object, level])).toEqual([
    ['denied', null, null],
    ['denied', null, null],
  ]);
});
