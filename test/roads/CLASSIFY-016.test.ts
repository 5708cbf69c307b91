import { expect, test } from 'vitest';
import { receiving } from '../kit/carriers-intake.ts';
import { classified, drafted } from '../kit/classification.ts';
import { answered, csv, judged } from '../kit/importing.ts';
import { type Response, type World, world } from '../kit/world.ts';

const refused = (answer: Response) => {
  expect([answer.status, answer.body.rules]).toEqual([422, ['CLASSIFY-016']]);
  expect(answer.body.fields).toContain('period');
};

test('a paper received with a period longer than the law allows, or of the wrong kind, is refused', async () => {
  const w = await world();
  for (const [level, period] of [
    ['secret', { kind: 'years', years: 21 }],
    ['confidential', { kind: 'months', months: 121 }],
    ['secret', { kind: 'date', date: '2046-02-21' }],
    ['secret', { kind: 'permanent' }],
    ['secret', { kind: 'condition', condition: '长期' }],
  ] as const)
    refused(await receiving(w, { level, period }));
  expect((await receiving(w, { period: { kind: 'years', years: 20 } })).status).toBe(201);
  const company = { regime: 'company', source: 'other', period: { kind: 'permanent' } };
  expect((await receiving(w, company)).status).toBe(201);
});

test('a length written as a condition is refused where a period is proposed, extended or decided above', async () => {
  const w = await world({ authority: ['secret', 'confidential'] });
  for (const condition of ['永久', '40年', '三十年', '600个月']) {
    const document = await drafted(w, { period: { kind: 'condition', condition } });
    refused(await w.act('drafter', 'classification.submit', { document }));
  }
  const document = await classified(w, { period: { kind: 'years', years: 5 } });
  const period = { kind: 'condition', condition: '30年' };
  refused(await w.act('drafter', 'classification.extend', { document, period, reason: '仍须保密' }));
  refused(await w.act('drafter', 'classification.change', { document, period, reason: '仍须保密' }));
});

test('an extension counts from the day of issue: all in all it is never longer than the law allows', async () => {
  const w = await world();
  const document = await classified(w, { level: 'confidential', period: { kind: 'years', years: 8 } });
  const wanted = (period: object) =>
    w.act('drafter', 'classification.extend', { document, period, reason: '仍须保密' });
  refused(await wanted({ kind: 'years', years: 11 }));
  refused(await wanted({ kind: 'date', date: '2036-03-03' }));
  expect((await wanted({ kind: 'date', date: '2036-03-02' })).status).toBe(202);
});

test('a company secret’s permanent, long or short belongs to its level', async () => {
  const w = await world();
  for (const [level, kind] of [
    ['secret', 'permanent'],
    ['confidential', 'long'],
    ['top_secret', 'short'],
  ] as const) {
    const document = await drafted(w, { level, regime: 'company', period: { kind } });
    refused(await w.act('drafter', 'classification.submit', { document }));
  }
  const fit = await drafted(w, { level: 'confidential', regime: 'group', period: { kind: 'short' } });
  expect((await w.act('drafter', 'classification.submit', { document: fit })).status).toBe(202);
});

test('lines of an old ledger with too long a period are refused, also where no date says from when it counts', async () => {
  const w: World = await world({ at: '2026-08-03T01:00:00.000Z' });
  const { rows } = await judged(
    w,
    'clerk',
    '台账.csv',
    csv(
      '文号,文件标题,密级,保密期限,份号,来文机关,收文日期,状态',
      '云发〔2024〕1号,关于甲项工作的通知,机密,25年,000001,云岭市委办公室,2024-03-05,在库',
      '云发〔2024〕2号,关于乙项工作的通知,机密,至2090年1月1日,000001,云岭市委办公室,,在库',
      '云发〔2024〕3号,关于丙项工作的通知,机密,至2044年3月5日,000001,云岭市委办公室,2024-03-05,在库',
    ),
  );
  const verdicts = rows.map((row: { number: string; verdict: string }) => [row.number, row.verdict]);
  expect(verdicts).toEqual(
    expect.arrayContaining([
      ['云发〔2024〕1号', 'refused'],
      ['云发〔2024〕2号', 'refused'],
    ]),
  );
  expect(verdicts).not.toContainEqual(['云发〔2024〕3号', 'refused']);
});

test('what names no event is no condition of declassification, on a draft or on a paper received', async () => {
  const w = await world();
  for (const condition of ['-', '。', '无', '待定', '解密条件另定', '长期有效', '三十年后', '25年以上', '直至永远']) {
    const period = { kind: 'condition', condition };
    const document = await drafted(w, { period });
    for (const answer of [
      await w.act('drafter', 'classification.submit', { document }),
      await receiving(w, { period }),
    ])
      expect([condition, answer.status, answer.body.rules]).toEqual([condition, 422, ['CLASSIFY-016']]);
  }
  const event = { kind: 'condition', condition: '第二次会议公报发布后' };
  const lawful = await w.act('drafter', 'classification.submit', { document: await drafted(w, { period: event }) });
  expect(lawful.status).toBe(202);
});

const hollow = [
  '2099年1月1日',
  '2099年底',
  '至2099年12月31日止',
  '2099年12月31日后解密',
  '满三十年',
  '五十周年后',
  '半个世纪',
  '三十年后解密',
  '自印发之日起三十年',
  '30年期满',
  '一百年内不得公开',
  '永不解密',
  '不予解密',
  '终身',
  '永久性',
  '保密期限届满',
  '到期解密',
  '适时解密',
  '视情况而定',
  '工作需要时',
  '待定后公开',
  '见文件',
  'n/a',
  '一直有效',
  '始终保密',
  '长久',
  '有新的规定之前',
  '另有规定前有效',
  '下一个世纪到来',
];

test('a date, a length among other words, or what puts it off is no condition: the longest period is not got round', async () => {
  const w = await world();
  for (const condition of hollow) {
    const answer = await receiving(w, { period: { kind: 'condition', condition } });
    expect([condition, answer.status, answer.body.rules]).toEqual([condition, 422, ['CLASSIFY-016']]);
  }
  for (const condition of hollow.slice(0, 3)) {
    const document = await drafted(w, { period: { kind: 'condition', condition } });
    refused(await w.act('drafter', 'classification.submit', { document }));
  }
  for (const condition of [
    '正式公布后',
    '公布后',
    '启用前',
    '新的征收办法施行后',
    '2026年国庆活动结束后',
    '“十五五”规划印发后',
    '工程验收完成时',
  ])
    expect([condition, (await receiving(w, { period: { kind: 'condition', condition } })).status]).toEqual([
      condition,
      201,
    ]);
});

test('neighbour: nor in a line of an old ledger', async () => {
  const w = await world();
  const lines = ['三十年后解密', '自印发之日起三十年后公开', '永不公开', '待定后公开', '会议结束后'];
  const answers = await answered(w, ...lines.map((period) => ({ period })));
  expect(answers.map(([verdict]) => verdict)).toEqual(['refused', 'refused', 'refused', 'refused', 'taken']);
});

test('neighbour: nor does a state secret of an old ledger last for ever or long, as a company’s may', async () => {
  const w = await world();
  const said = ['永久', '长期保密', '★长期', '10年'];
  const answers = await answered(w, ...said.map((period) => ({ period })), { level: '机密★长期', period: '' });
  expect(answers.map(([verdict]) => verdict)).toEqual(['refused', 'refused', 'refused', 'taken', 'refused']);
  for (const [, clauses] of answers.filter(([verdict]) => verdict === 'refused'))
    expect(clauses).toContain('CLASSIFY-016');
  const company = await world({ secretInvolved: false });
  expect(await answered(company, { level: '机密', period: '长期', issuer: '试验集团公司' })).toEqual([['taken', []]]);
});
