import { expect, test } from 'vitest';
import { batch, designated, execute } from '../kit/carriers-accounting.ts';
import { paper } from '../kit/carriers-hands.ts';
import { mail, received } from '../kit/carriers-intake.ts';
import { packed, type Parcel, sent } from '../kit/carriers-making.ts';
import { byPost } from '../kit/outside-units.ts';
import { answered, csv, judged } from '../kit/importing.ts';
import { world } from '../kit/world.ts';

const signed = { signed_by: '收件人丁', received_on: '2026-03-02' } as const;
const five = { recipients: [{ unit: '试验市甲局', copies: 5 }], kept: 0 };

test('an old ledger is no receipt either: a line whose count and numbers differ is not taken over', async () => {
  const w = await world();
  const heading = '文号,文件标题,密级,保密期限,份数,份号,来文机关,收文日期,状态';
  const line = (n: number, count: number, numbers: string) =>
    `云发〔2025〕${n}号,关于第${n}项工作的通知,机密,20年,${count},${numbers},云岭市委办公室,2025-03-05,在库`;
  const { rows } = await judged(w, 'clerk', '台账.csv', csv(heading, line(1, 5, '1-4'), line(2, 4, '1-4')));
  expect(rows.map((row: { verdict: string }) => row.verdict)).toEqual(['refused', 'taken']);
  expect(rows[0].findings).toMatchObject([{ clause: 'CARRIER-007', refuses: true }]);
});

test('nor is today’s mail brought in by an old ledger, on a new line or beside the copies that were counted and signed for', async () => {
  const w = await world();
  const paper = { number: '试办发〔2026〕5号', title: '关于报送年度计划的通知', issuer: '试验省某厅' };
  expect(await answered(w, { ...paper, received: '2026-03-02' })).toEqual([['refused', ['CARRIER-007']]]);
  const { id } = await received(w, { doc_no: paper.number, title: paper.title, issuer: paper.issuer });
  const { rows } = (await w.get('clerk', '/api/registers/documents')).body;
  const level = rows.find((row: { id: string }) => row.id === id).level === 4 ? '机密' : '秘密';
  const added = { ...paper, level, period: '' };
  const lines = [
    { ...added, copy_no: '000006', state: '借出', holder: '阅文人' },
    { ...added, copy_no: '000007' },
  ];
  for (const [verdict, clauses] of await answered(w, ...lines))
    expect([verdict, clauses]).toEqual(['refused', expect.arrayContaining(['CARRIER-007'])]);
});

test('neighbour: nor is a parcel signed for with a number that was never in it', async () => {
  const w = await world();
  const { id: dispatch } = await sent(w, five);
  const refused = await w.act('clerk', 'mail.confirm-receipt', { dispatch, ...signed, numbers: '1-4, 6' });
  expect([refused.status, refused.body.rules]).toEqual([409, ['CARRIER-007']]);
  const { rows } = (await w.get('clerk', '/api/registers/outgoing?status=received')).body;
  expect(rows).toEqual([]);
});

test('neighbour: nor with all numbers and nobody who signed', async () => {
  const w = await world();
  const { id: dispatch } = await sent(w, five);
  const refused = await w.act('clerk', 'mail.confirm-receipt', {
    dispatch,
    ...signed,
    signed_by: '',
    numbers: '1-5',
  });
  expect([refused.status, refused.body.rules]).toEqual([422, ['CARRIER-007']]);
  expect(refused.body.fields).toContain('signed_by');
});

test('whoever receives does not sign for the sender too, nor does a dash', async () => {
  const w = await world();
  for (const handed_by of ['机要员甲', '机要员 甲', '机要员\u200b甲', '本人', '-']) {
    const refused = await w.act('clerk', 'mail.receive', { ...mail, handed_by });
    expect([refused.status, refused.body.rules, refused.body.fields]).toEqual([422, ['CARRIER-007'], ['handed_by']]);
  }
});

test('neighbour: nor does whoever sent or carried a parcel sign for the unit that gets it', async () => {
  const w = await world();
  const { id: dispatch, numbers } = await sent(w, five);
  for (const signed_by of ['机要员甲', '同上', byPost.service]) {
    const refused = await w.act('clerk', 'mail.confirm-receipt', { dispatch, ...signed, signed_by, numbers });
    expect([refused.status, refused.body.rules, refused.body.fields]).toEqual([422, ['CARRIER-007'], ['signed_by']]);
  }
});

test('neighbour: nor for the unit to which papers are handed back', async () => {
  const w = await world();
  const { document, copies } = await paper(w);
  const { id: list } = await w.done('clerk', 'recall.call-in', { document, due: '2026-03-06' });
  for (const carrier of copies) await w.done('clerk', 'recall.scan-return', { list, carrier });
  const back = { list, recipient: '试验省某厅', received_by: '机要员甲', signed: true, ...byPost };
  const refused = await w.act('clerk', 'recall.hand-back', back);
  expect([refused.status, refused.body.rules, refused.body.fields]).toEqual([422, ['CARRIER-007'], ['received_by']]);
});

test('a colleague signs for the unit that gets a parcel as little as the clerk himself, whatever stands round his name', async () => {
  const w = await world();
  const { id: dispatch, numbers } = await sent(w, five);
  const sign = (signed_by: string) =>
    w.act('clerk', 'mail.confirm-receipt', { dispatch, ...signed, signed_by, numbers });
  for (const name of ['机要员乙', '机要员 乙', '阅文人（代签）', '测试市某局 阅文人', '收发室 阅文人同志']) {
    const refused = await sign(name);
    expect([refused.status, refused.body.rules, refused.body.fields]).toEqual([422, ['CARRIER-007'], ['signed_by']]);
  }
  expect((await w.get('clerk', '/api/registers/outgoing?status=received')).body.rows).toEqual([]);
  // His namesake at the other unit does, under its name.
  expect((await sign('甲局 阅文人')).status).toBe(200);
});

test('neighbour: nor for the unit to which papers are given back, nor for the one that brought them', async () => {
  const w = await world();
  const { document, copies } = await paper(w);
  const { id: list } = await w.done('clerk', 'recall.call-in', { document, due: '2026-03-06' });
  for (const carrier of copies) await w.done('clerk', 'recall.scan-return', { list, carrier });
  const back = { list, recipient: '试验省某厅', received_by: '承办人', signed: true, ...byPost };
  const refused = await w.act('clerk', 'recall.hand-back', back);
  expect([refused.status, refused.body.rules, refused.body.fields]).toEqual([422, ['CARRIER-007'], ['received_by']]);
  const brought = await w.act('clerk', 'mail.receive', { ...mail, handed_by: '承办人' });
  expect([brought.status, brought.body.rules, brought.body.fields]).toEqual([422, ['CARRIER-007'], ['handed_by']]);
  expect((await w.act('clerk', 'mail.receive', { ...mail, handed_by: '机要通信 承办人' })).status).toBe(201);
});

test('neighbour: nor for the place of destruction, and nor does who goes along with the batch', async () => {
  const w = await world();
  await designated(w);
  const of = await batch(w, 1);
  for (const received_by of ['机要员乙', '保密员', '本人']) {
    const refused = await execute(w, of, { second: 'officer', received_by });
    expect([refused.status, refused.body.rules, refused.body.fields]).toEqual([422, ['CARRIER-007'], ['received_by']]);
  }
  expect((await execute(w, of, { second: 'officer' })).status).toBe(200);
});

test('a colleague’s name is his own whatever office or manner stands behind it, and a word is nobody’s name', async () => {
  const w = await world();
  const { id: dispatch, numbers } = await sent(w, five);
  for (const signed_by of [
    '阅文人同志代收',
    '阅文人签收',
    '阅文人 代为签收',
    '阅文人处长',
    '收件人丁、阅文人',
    '无',
    '已签收',
  ]) {
    const refused = await w.act('clerk', 'mail.confirm-receipt', { dispatch, ...signed, signed_by, numbers });
    expect([signed_by, refused.status, refused.body.rules]).toEqual([signed_by, 422, ['CARRIER-007']]);
  }
  const named = { dispatch, ...signed, signed_by: '收件人丁同志代收', numbers };
  expect((await w.act('clerk', 'mail.confirm-receipt', named)).status).toBe(200);
});

test('neighbour: nor is mail brought or a parcel handed over by nobody, or against no receipt', async () => {
  const w = await world();
  for (const handed_by of ['不详', '无', '阅文人送来']) {
    const refused = await w.act('clerk', 'mail.receive', { ...mail, handed_by });
    expect([handed_by, refused.status, refused.body.rules]).toEqual([handed_by, 422, ['CARRIER-007']]);
  }
  const { parcels } = await packed(w, five);
  const [{ id: dispatch, recipient, numbers }] = parcels as [Parcel];
  await w.done('clerk', 'mail.recount', { dispatch, recipient, numbers });
  const refused = await w.act('clerk', 'mail.dispatch', { dispatch, ...byPost, receipt_no: '无' });
  expect([refused.status, refused.body.rules]).toEqual([422, ['CARRIER-007']]);
});

test('neighbour: nor are papers given back, or a batch handed to destruction, to nobody', async () => {
  const w = await world();
  const { document, copies } = await paper(w);
  const { id: list } = await w.done('clerk', 'recall.call-in', { document, due: '2026-03-06' });
  for (const carrier of copies) await w.done('clerk', 'recall.scan-return', { list, carrier });
  const back = { list, recipient: '试验省某厅', received_by: '无', signed: true, ...byPost };
  expect((await w.act('clerk', 'recall.hand-back', back)).body.fields).toContain('received_by');
  await designated(w);
  const refused = await execute(w, await batch(w, 1), { second: 'officer', received_by: '已签收' });
  expect([refused.status, refused.body.rules, refused.body.fields]).toEqual([422, ['CARRIER-007'], ['received_by']]);
});
