import { expect, test } from 'vitest';
import { answered, registered } from '../kit/importing.ts';
import { received } from '../kit/carriers-intake.ts';
import { classified, decided, drafted } from '../kit/classification.ts';
import { designation, handedIn, sentUp } from '../kit/letters.ts';
import { byPost } from '../kit/outside-units.ts';
import { type World, world } from '../kit/world.ts';

const scope = ['p:drafter', 'p:reader'];
const topSecret = { level: 'top_secret', period: { kind: 'years', years: 30 }, scope };

const deriving = (w: World, sources: readonly string[]) =>
  w.act('drafter', 'classification.derive', { title: '汇编', sources });

test('G4 nothing derives from a draft whose level the unit may not decide, with or without a paper beside it', async () => {
  const w = await world({ authority: [] });
  const paper = await received(w, { level: 'confidential', period: { kind: 'years', years: 10 }, scope });
  for (const proposed of [topSecret, { level: 'confidential', period: { kind: 'years', years: 5 }, scope }]) {
    const own = await drafted(w, proposed);
    for (const sources of [[own, paper.id], [own]]) {
      const answer = await deriving(w, sources);
      expect([answer.status, answer.body.rules]).toEqual([403, expect.arrayContaining(['CLASSIFY-031'])]);
    }
  }
});

test('an item protected until the competent body decides is no source either', async () => {
  const w = await world({ authority: [] });
  const own = await drafted(w, { scope });
  await decided(w, own);
  const answer = await deriving(w, [own]);
  expect([answer.status, answer.body.rules]).toEqual([403, ['CLASSIFY-031', 'CLASSIFY-020']]);
});

test('a power that was passed on by whoever was given it is not entered', async () => {
  const w = await world({ authority: [] });
  const evidence_id = await handedIn(w, 'clerk', {}, { sender: '试验市某委', document_no: '试委转授〔2026〕1号' });
  const power = { authority: 'districted_city', evidence_id, granted_by: 'authorised_body' };
  const answer = await w.act('secrecy_head', 'classification.declare-authority', power);
  expect([answer.status, answer.body.rules]).toEqual([403, ['CLASSIFY-031']]);
  const direct = { ...power, granted_by: 'competent_body' };
  expect((await w.act('secrecy_head', 'classification.declare-authority', direct)).status).toBe(422);
  direct.evidence_id = await handedIn(w, 'clerk', {});
  expect((await w.act('secrecy_head', 'classification.declare-authority', direct)).status).toBe(202);
});

test('once the power has ended, secrets decided under it are not changed, extended or ended here', async () => {
  const w = await world();
  const document = await classified(w, { level: 'confidential', period: { kind: 'years', years: 5 } });
  await w.done('secadmin', 'classification.declare-authority', { authority: 'none' });
  for (const [act, more] of [
    ['change', { period: { kind: 'years', years: 3 } }],
    ['extend', { period: { kind: 'years', years: 8 } }],
    ['declassify', {}],
  ] as const) {
    const answer = await w.act('drafter', `classification.${act}`, { document, reason: '情况变化', ...more });
    expect([act, answer.status, answer.body.rules]).toEqual([act, 403, expect.arrayContaining(['CLASSIFY-031'])]);
  }
});

test('G11 no decision from above is recorded of what was never sent up, nor by who drafted it or sent it', async () => {
  const w = await world({ authority: [] });
  const document = await drafted(w, { scope });
  await decided(w, document);
  const letter = { document, evidence_id: await handedIn(w, 'officer', { document }, { dated: '2026-03-02' }) };
  for (const decision of [
    { level: 'public', period: null, scope: [] },
    { level: 'confidential', period: { kind: 'years', years: 5 } },
  ]) {
    const answer = await w.act('clerk', 'classification.record-decision', { ...letter, ...decision });
    expect([answer.status, answer.body.rules]).toContain(409);
    expect(answer.body.rules).toContain('CLASSIFY-031');
  }
  const issued = await w.act('clerk', 'classification.issue', { document });
  expect(issued.status).toBe(409);
  expect((await w.obligations('CLASSIFY-031')).map((one) => one.status)).toEqual(['open']);
  await sentUp(w, 'clerk2', document);
  const own = await w.act('clerk2', 'classification.record-decision', letter);
  expect([own.status, own.body.rules]).toEqual([403, ['CLASSIFY-031']]);
});

test('G11 a neighbour: the letter from above is evidence of this very item, from other hands than sent it up, and answers it', async () => {
  const w = await world({ authority: [] });
  const document = await drafted(w, { scope });
  const another = await drafted(w, { title: '另一事项', scope });
  for (const one of [document, another]) await decided(w, one);
  await sentUp(w, 'clerk2', document);
  const answered = { dated: '2026-03-02' };
  for (const [status, evidence_id] of [
    [422, undefined],
    [422, 'invented'],
    [422, await handedIn(w, 'officer', { document: another }, answered)],
    [422, await handedIn(w, 'officer', { document }, { dated: '2026-02-27' })],
    [422, await handedIn(w, 'officer', { document }, { ...answered, sender: '测试市某局 办公室' })],
    [422, await handedIn(w, 'officer', { document }, { ...answered, sender: '某旅行社' })],
    [422, await handedIn(w, 'officer', { document }, { ...answered, sender: '试验市保密局' })],
    [403, await handedIn(w, 'clerk2', { document }, answered)],
    [403, await handedIn(w, 'officer', { document }, { ...answered, seen_by: ['printer', 'drafter'] })],
  ] as const) {
    const answer = await w.act('clerk', 'classification.record-decision', { document, evidence_id });
    expect([answer.status, answer.body.rules]).toEqual([status, ['CLASSIFY-031']]);
  }
  const evidence_id = await handedIn(w, 'officer', { document }, answered);
  await w.done('clerk', 'classification.record-decision', { document, evidence_id });
});

test('a paper under our own name in an old ledger was decided by nobody where the unit has no power', async () => {
  const w = await world({ authority: [] });
  const issuers = ['测试市某局', '测试市某局一处', '测试市 某局（办公室）', '二处', '本单位', '云岭市委办公室'];
  const lines = issuers.map((issuer) => ({ issuer }));
  expect(await answered(w, ...lines)).toEqual([
    ...issuers.slice(0, -1).map(() => ['noted', ['CLASSIFY-031']]),
    ['taken', []],
  ]);
  const { 关于第1项工作的通知: document } = await registered(w, { issuer: '测试市某局一处', scope: '一处' });
  const answer = await deriving(w, [document as string]);
  expect([answer.status, answer.body.rules]).toEqual([403, expect.arrayContaining(['CLASSIFY-031'])]);
});

test('neighbour: a power for confidential decides no secret one', async () => {
  const w = await world({ authority: ['confidential'] });
  const of = { issuer: '测试市某局' };
  expect(await answered(w, of, { ...of, level: '秘密', period: '10年' })).toEqual([
    ['noted', ['CLASSIFY-031']],
    ['taken', []],
  ]);
});

test('power to classify declared on “-”, a typed number, an own or self-handed letter is none, and nothing goes up on such a letter', async () => {
  const w = await world({ authority: [] });
  const city = { authority: 'districted_city' };
  const document = await drafted(w, { scope });
  await decided(w, document);
  for (const [status, evidence_id] of [
    [422, undefined],
    [422, '-'],
    [422, await handedIn(w, 'clerk', { document })],
    [422, await handedIn(w, 'clerk', {}, { sender: '测试市某局党组' })],
    [422, await handedIn(w, 'clerk', {}, { sender: '某旅行社' })],
    [403, await handedIn(w, 'secrecy_head', {})],
    [403, await handedIn(w, 'clerk', {}, { seen_by: ['printer', 'secrecy_head'] })],
  ] as const) {
    const answer = await w.act('secrecy_head', 'classification.declare-authority', { ...city, evidence_id });
    expect([answer.status, answer.body.rules]).toEqual([status, ['CLASSIFY-031']]);
  }
  const body = '试验省某厅';
  for (const [status, up] of [
    [422, { body, evidence_id: '-' }],
    [422, { body: '某民营咨询公司', evidence_id: await handedIn(w, 'officer', { document }, { dated: '2026-03-02' }) }],
    [422, { body: '—', evidence_id: await handedIn(w, 'officer', { document }, { dated: '2026-03-02' }) }],
    [
      422,
      { body: '测试市某局保密办', evidence_id: await handedIn(w, 'officer', { document }, { dated: '2026-03-02' }) },
    ],
    [403, { body, evidence_id: await handedIn(w, 'drafter', { document }, { dated: '2026-03-02' }) }],
  ] as const) {
    const answer = await w.act('drafter', 'classification.submit-upward', { document, ...byPost, ...up });
    expect([answer.status, answer.body.rules]).toEqual([status, ['CLASSIFY-031']]);
  }
  expect((await w.obligations('CLASSIFY-031')).map((one) => one.status)).toEqual(['open']);
});

const trade = { level: 'secret', regime: 'company', period: { kind: 'long' }, scope } as const;
const rule = '商业秘密管理办法第三条';

test('a state matter is not drafted as a secret of a company: its basis names the state’s rules, its title a matter of the lists', async () => {
  const w = await world();
  for (const of of [
    { title: '某项工作', basis: '国家秘密及其密级具体范围第三条' },
    { title: '关于工资改革和调整方案的请示', basis: rule },
  ]) {
    const refused = await w.act('drafter', 'classification.draft', { ...trade, ...of });
    expect([refused.status, refused.body.rules]).toEqual([422, ['CLASSIFY-031']]);
  }
  await w.done('drafter', 'classification.draft', { ...trade, title: '年度报价', basis: rule });
});

test('neighbour: nor on a state secret it cites by number, whichever of the two kinds it is called', async () => {
  const w = await world();
  await received(w, { doc_no: '试厅发〔2026〕8号', scope });
  for (const regime of ['company', 'group']) {
    const of = { title: '某项工作', regime, basis: `依据试厅发〔2026〕8号` };
    const refused = await w.act('drafter', 'classification.draft', { ...trade, ...of });
    expect([refused.status, refused.body.rules]).toEqual([422, ['CLASSIFY-031']]);
  }
});

test('neighbour: a draft whose basis turns out to be a state secret is not sent to the committee', async () => {
  const w = await world();
  const document = await drafted(w, { ...trade, basis: '依据试厅发〔2026〕9号' });
  await received(w, { doc_no: '试厅发〔2026〕9号', scope });
  const refused = await w.act('drafter', 'classification.submit', { document });
  expect([refused.status, refused.body.rules]).toEqual([422, ['CLASSIFY-031']]);
});

test('a company’s secret under our own name in an old ledger was decided by nobody where the regulation knows none', async () => {
  const w = await world({ profile: 'bureau', secretInvolved: false, authority: [] });
  const line = { issuer: '测试市某局', period: '5年', received: '2021-04-01' };
  expect(await answered(w, line)).toEqual([['noted', ['CLASSIFY-031']]]);
  const company = await world({ profile: 'company', secretInvolved: false, authority: [] });
  expect(await answered(company, line)).toEqual([['taken', []]]);
  const levels = [];
  for (const one of [w, company]) {
    await registered(one, line);
    await one.at('2026-04-02T01:00:00.000Z');
    levels.push((await one.get('clerk', '/api/registers/documents?source=import')).body.rows[0].level);
  }
  expect(levels).toEqual([4, 1]);
});

test('no firm gets onto the list to decide or to give power, nor whoever a firm names; a body another names does', async () => {
  const w = await world({ authority: [] });
  const asked = async (name: string, evidence_id: string) =>
    w.act('officer', 'organization.list-outside-unit', { name, serves: 'superior_dept', evidence_id });
  for (const refused of [
    await asked('某民营咨询公司', await designation(w)),
    await asked('试验市某委', await designation(w, { sender: '某旅行社' })),
  ])
    expect([refused.status, refused.body.rules]).toEqual([403, ['CLASSIFY-031']]);
  const given = { authority: 'districted_city', evidence_id: await handedIn(w, 'clerk', {}, { sender: '试验市某委' }) };
  const early = await w.act('secrecy_head', 'classification.declare-authority', given);
  expect([early.status, early.body.rules]).toEqual([422, ['CLASSIFY-031']]);
  await w.sign('leader', (await asked('试验市某委', await designation(w))).body.approval.id);
  expect((await w.act('secrecy_head', 'classification.declare-authority', given)).status).toBe(202);
});
