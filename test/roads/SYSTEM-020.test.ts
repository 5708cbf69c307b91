import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { judged, ledger, registered, upload } from '../kit/importing.ts';
import { original, permitted, wanted } from '../kit/carriers-copying.ts';
import { received } from '../kit/carriers-intake.ts';
import { drafted, proposal } from '../kit/classification.ts';
import { handedIn, paper } from '../kit/letters.ts';
import { filesOf } from '../kit/files.ts';
import { declaration, declared, examined } from '../kit/site.ts';
import { actWithFile, replaced, uploaded } from '../kit/upload.ts';
import { type World, world } from '../kit/world.ts';

/** A request to copy a secret paper of another authority. */
async function secretCase(w: World): Promise<string> {
  const { carrier } = await original(w);
  return (await permitted(w, carrier, {}, ['head'])).case;
}

test('a letter about a state secret is not stored as a file on an undeclared site, but noted as paper', async () => {
  const w = await world();
  const id = await secretCase(w);
  const refused = await actWithFile(w, 'clerk2', 'evidence.submit', { ...paper, case: id }, '批复');
  expect([refused.status, refused.body.rules]).toEqual([403, ['SYSTEM-020']]);
  expect(await filesOf(w)).toEqual([]);
  const evidence = await handedIn(w, 'clerk2', { case: id });
  const { body } = await w.get('drafter', `/api/registers/evidence?object_id=${id}`);
  expect(body.rows).toMatchObject([{ id: evidence, kind: 'paper', document_no: paper.document_no, pages: 1 }]);
});

test('neighbour: what belongs to no record yet is noted as paper only', async () => {
  const w = await world();
  const refused = await actWithFile(w, 'clerk2', 'evidence.submit', paper, '批复');
  expect([refused.status, refused.body.rules]).toEqual([409, ['SYSTEM-020']]);
  expect(await filesOf(w)).toEqual([]);
  expect((await w.act('clerk2', 'evidence.submit', paper)).status).toBe(201);
});

test('neighbour: a noted paper needs its pages, its place and two people who saw it', async () => {
  const w = await world();
  const id = await secretCase(w);
  for (const lacking of [{ pages: undefined }, { shelf_place: '' }, { seen_by: ['printer', 'printer'] }]) {
    const refused = await w.act('clerk2', 'evidence.submit', { ...paper, case: id, ...lacking });
    expect([refused.status, refused.body.rules, refused.body.fields]).toEqual([
      422,
      ['SYSTEM-020'],
      Object.keys(lacking),
    ]);
  }
});

test('a file declared to show no secret is stored, hashed into the ledger, and given out to whoever sees its record', async () => {
  const w = await world();
  const id = await secretCase(w);
  const handed = await actWithFile(
    w,
    'clerk2',
    'evidence.submit',
    { ...paper, case: id, shows_no_secret: true },
    '签字页',
  );
  expect(handed.status).toBe(201);
  expect(handed.body.sha256).toBe(createHash('sha256').update('签字页').digest('hex'));
  expect((await w.ledger('act=evidence.submit')).map((one) => one.object.id)).toEqual([handed.body.id]);
  const url = `/api/evidence/${handed.body.id}/file`;
  expect((await w.get('drafter', url)).body.toString()).toBe('签字页');
  const unseen = await w.get('reader2', url);
  expect([unseen.status, unseen.body]).toEqual([404, (await w.get('reader2', '/api/evidence/none/file')).body]);
  expect((await w.get('reader2', '/api/registers/evidence')).body.rows).toEqual([]);
});

test('text stored while the site was declared is not read once the declaration has lapsed', async () => {
  const w = await world();
  await declared(w);
  const document = await drafted(w);
  const { id } = (await uploaded(w, 'drafter', document, '正文')).body;
  expect((await w.get('drafter', `/api/bodies/${id}`)).status).toBe(200);
  await w.clock('2027-03-02T01:00:00.000Z');
  await w.ready();
  const refused = await w.get('drafter', `/api/bodies/${id}`);
  expect([refused.status, refused.body.rules]).toEqual([403, ['SYSTEM-020']]);
});

test('neighbour: nor is a letter stored as evidence for such a matter', async () => {
  const w = await world();
  await declared(w);
  const document = await drafted(w);
  const handed = await actWithFile(w, 'clerk2', 'evidence.submit', { ...paper, document }, '批复');
  expect(handed.status).toBe(201);
  const url = `/api/evidence/${handed.body.id}/file`;
  expect((await w.get('drafter', url)).status).toBe(200);
  await w.clock('2027-03-02T01:00:00.000Z');
  await w.ready();
  const refused = await w.get('drafter', url);
  expect([refused.status, refused.body.rules]).toEqual([403, ['SYSTEM-020']]);
});

test('the site is not declared by one person alone: the leader in charge agrees', async () => {
  const w = await world();
  const asked = await w.act('secrecy_head', 'system.declare-site', await examined(w));
  expect([asked.status, asked.body.approval.steps]).toEqual([202, ['leader_in_charge']]);
  expect((await w.get('clerk', '/api/session')).body.unit.siteLevel).toBe('none');
  await w.sign('leader', asked.body.approval.id);
  expect((await w.get('clerk', '/api/session')).body.unit.siteLevel).toBe('secret');
  await w.done('secadmin', 'system.declare-site', { level: 'none' });
  expect((await w.get('clerk', '/api/session')).body.unit.siteLevel).toBe('none');
});

test('neighbour: a dash is no examination document and no authority', async () => {
  const w = await world();
  const dashes = { examination_document: '-', approved_by: '——' };
  const refused = await w.act('secadmin', 'system.declare-site', { ...(await examined(w)), ...dashes });
  expect([refused.status, refused.body.rules]).toEqual([422, ['SYSTEM-020']]);
  expect(refused.body.fields).toEqual(expect.arrayContaining(['examination_document', 'approved_by']));
});

test('neighbour: nor on the paper of whoever examines nothing, nor by the word of whoever approves nothing', async () => {
  const w = await world();
  const exam = { document_no: declaration.examination_document };
  for (const more of [
    { evidence_id: await handedIn(w, 'clerk2', {}, { ...exam, sender: '某旅行社' }) },
    { ...(await examined(w)), approved_by: '某旅行社' },
    { ...(await examined(w)), approved_by: '国家保密测评中心' },
  ]) {
    const refused = await w.act('secrecy_head', 'system.declare-site', { ...declaration, ...more });
    expect([refused.status, refused.body.rules]).toEqual([422, ['SYSTEM-020']]);
  }
  const tested = await handedIn(w, 'clerk2', {}, { ...exam, sender: '国家保密测评中心' });
  expect((await w.act('secrecy_head', 'system.declare-site', { ...declaration, evidence_id: tested })).status).toBe(
    202,
  );
});

test('neighbour: nor is it declared without the document itself, or on another one', async () => {
  const w = await world();
  for (const more of [{}, { evidence_id: await handedIn(w, 'clerk2', {}) }]) {
    const refused = await w.act('secrecy_head', 'system.declare-site', { ...declaration, ...more });
    expect([refused.status, refused.body.rules]).toEqual([422, ['SYSTEM-020']]);
  }
});

test('a state secret is not registered under a title that bears its mark on an undeclared site', async () => {
  const w = await world();
  const refused = await w.act('drafter', 'classification.draft', { ...proposal, title: '机密★20年 某项工作' });
  expect([refused.status, refused.body.rules, refused.body.fields]).toEqual([422, ['SYSTEM-020'], ['title']]);
});

test('an old ledger with a mark among its words is neither read on nor kept on an undeclared site', async () => {
  const w = await world();
  const marked = '机密★20年 关于某项工作的通知';
  for (const file of [ledger({}, { title: marked }), ledger({ remarks: `见《${marked}》` })]) {
    const state = await judged(w, 'clerk', '台账.csv', file);
    expect([state.state, state.says.zh]).toEqual(['failed', expect.stringContaining('机密★20年')]);
    expect([state.rows, await filesOf(w)]).toEqual([[], []]);
  }
});

test('neighbour: nor is a file that is marked as a whole, nor one that could not be read', async () => {
  const w = await world();
  const lines = Buffer.from(ledger({})).toString().replace('\ufeff', '');
  for (const [name, text] of [
    ['台账.csv', `绝密★30年,,\r\n${lines}`],
    ['便条.csv', '你好,世界\r\n'],
    ['台账.xlsx', lines],
  ] as const) {
    const state = await judged(w, 'clerk', name, Buffer.from(text));
    expect([name, state.state, await filesOf(w)]).toEqual([name, 'failed', []]);
  }
});

test('neighbour: a mark in its own column is only what the ledger says of the level', async () => {
  const w = await world();
  const ids = await registered(w, { level: '机密★20年', period: '' });
  expect(Object.keys(ids)).toEqual(['关于第1项工作的通知']);
});

const mark = '机密★20年';
const plan = { name: '专题会', level: 'secret', venue: '三楼会议室', starts_at: '2026-03-02T01:30:00.000Z' };

/** Refused for the marked field alone; nothing of the text is in the answer. */
function marked(answer: { status: number; body: Record<string, unknown> }, ...fields: string[]): void {
  expect([answer.status, answer.body.rules, answer.body.fields]).toEqual([422, ['SYSTEM-020'], fields]);
  expect(JSON.stringify(answer.body)).not.toContain('★');
}

test('no act stores a text with a mark on an undeclared site, and the refusal names the field and keeps nothing of it', async () => {
  const w = await world();
  marked(await w.act('host', 'meetings.plan-meeting', { ...plan, name: `${mark} 某次会议` }), 'name');
  expect(await w.ledger('rule=SYSTEM-020&outcome=denied')).toMatchObject([{ act: 'meetings.plan-meeting' }]);
  expect((await w.get('host', '/api/registers/meetings')).body.rows).toEqual([]);
});

test('neighbour: nor in a passage within a list, in the subject of a petition, in the name of a place', async () => {
  const w = await world();
  const contract = { name: '合同', counterpart: '某公司', kind: 'cooperation' };
  const passages = [{ item: 'liability_for_breach', passage: `附件\n机 密 ★ 2 0 年` }];
  marked(await w.act('drafter', 'company.draft-contract', { ...contract, passages }), 'passages.0.passage');
  marked(await w.act('petition_clerk', 'petitions.receive-petition', { subject: `反映${mark}事项` }), 'subject');
  marked(await w.act('officer', 'organization.add-place', { name: `${mark}库`, kind: 'archive_repository' }), 'name');
});

test('neighbour: nor in what a request would keep until it is agreed, nor in the words of whoever signs it', async () => {
  const w = await world();
  const { carrier } = await original(w);
  marked(await w.act('drafter', 'making.copy', { ...wanted, carrier, purpose: `${mark} 会议` }), 'purpose');
  expect(await w.ledger('outcome=pending')).toEqual([]);
  const asked = await w.act('drafter', 'making.copy', { ...wanted, carrier });
  const signing = { case: asked.body.approval.id, opinion: `见${mark}件` };
  marked(await w.act('head', 'cases.sign', signing), 'opinion');
});

test('neighbour: nor under a key for repeats, nor in the name of a field or of a file', async () => {
  const w = await world();
  const key = { headers: { 'idempotency-key': 'k-1' } };
  const payload = { ...plan, [`${mark} 事项`]: 1 };
  const url = '/api/procedures/meetings.plan-meeting';
  const answers = [1, 2].map(() => w.send('host', { method: 'POST', url, payload, ...key }));
  for (const answer of await Promise.all(answers)) marked(answer, '');
  const input = { ...paper, shows_no_secret: true };
  const named = await actWithFile(w, 'clerk2', 'evidence.submit', { ...input, sender: `${mark} 某局` }, '签字页');
  marked(named, 'sender');
  expect(await filesOf(w)).toEqual([]);
  marked(await upload(w, 'clerk', `${mark}.csv`, Buffer.from('你好,世界\r\n')), 'file');
});

test('what was asked for while the site might hold it is not carried out once the declaration has lapsed', async () => {
  const w = await world();
  await declared(w);
  const calendar = { year: 2027, off: ['2027-01-01'] };
  const load = (source: string) => w.act('sysadmin', 'organization.load-calendar', { ...calendar, source });
  marked(await load('绝密★30年 通知'), 'source');
  const asked = await load(`${mark} 通知`);
  expect(asked.status).toBe(202);
  await w.done('secadmin', 'system.declare-site', { level: 'none' });
  await w.confirm('leader');
  marked(await w.act('leader', 'cases.sign', { case: asked.body.approval.id }), 'source');
});

/** What a drafter makes of the paper a company sent: an own document, still that company’s secret. */
async function excerpt(w: World): Promise<string> {
  const scope = ['p:drafter', 'p:reader'];
  const { id } = await received(w, { regime: 'company', source: 'other', period: { kind: 'long' }, scope });
  const asked = await w.act('drafter', 'classification.derive', { title: '摘录', sources: [id] });
  return (await w.sign('leader', asked.body.approval.id)).id;
}

test('what is made of a company’s paper is not stored as text in an organ whose regulation has no such secrets', async () => {
  const w = await world({ profile: 'bureau' });
  const refused = await uploaded(w, 'drafter', await excerpt(w), '正文');
  expect([refused.status, refused.body.rules]).toEqual([403, ['SYSTEM-020']]);
  expect(await filesOf(w)).toEqual([]);
});

test('a neighbour: the paper a company sent an organ stays that company’s secret, and its text is held', async () => {
  const w = await world({ profile: 'bureau' });
  const { id } = await received(w, { regime: 'company', period: { kind: 'long' } });
  expect((await uploaded(w, 'clerk', id, '正文')).status).toBe(201);
});

test('neighbour: nor does text stored as internal become one, nor is a secret of a group held', async () => {
  const w = await world({ profile: 'bureau' });
  const internal = await drafted(w, { level: 'internal', regime: 'own', period: null });
  expect((await uploaded(w, 'drafter', internal, '正文')).status).toBe(201);
  for (const regime of ['company', 'group']) {
    const trade = { regime, period: { kind: 'long' } };
    const raised = await w.act('drafter', 'classification.draft', { ...proposal, ...trade, document: internal });
    expect([raised.status, raised.body.rules]).toEqual([403, expect.arrayContaining(['SYSTEM-020', 'CLASSIFY-015'])]);
  }
});

test('neighbour: nor is a file handed in as evidence for it; a paper is noted', async () => {
  const w = await world({ profile: 'bureau' });
  const document = await excerpt(w);
  const refused = await actWithFile(w, 'clerk2', 'evidence.submit', { ...paper, document }, '批复');
  expect([refused.status, refused.body.rules]).toEqual([403, ['SYSTEM-020']]);
  expect((await w.act('clerk2', 'evidence.submit', { ...paper, document })).status).toBe(201);
});

const richText = String.raw`{\rtf1\ansi \u26426?\u23494?\u9733?20\u24180?}`;

test('the words of an uploaded file are searched: what bears a mark is not kept, though it is said to show no secret', async () => {
  const w = await world();
  const noted = { ...paper, shows_no_secret: true };
  for (const content of [
    '关于工作的通知\n机密★20年',
    '<p>机<b>密</b>★20年</p>',
    '密级：机密',
    '通知\r机密\r一、时间',
    richText,
  ]) {
    const refused = await actWithFile(w, 'clerk2', 'evidence.submit', noted, content);
    expect([content, refused.status, refused.body.rules]).toEqual([content, 403, ['SYSTEM-020']]);
  }
  expect(await filesOf(w)).toEqual([]);
  expect((await actWithFile(w, 'clerk2', 'evidence.submit', noted, '批复')).status).toBe(201);
});

test('neighbour: nor as the text of an internal document, new or in the place of another', async () => {
  const w = await world();
  const document = await drafted(w, { level: 'internal', regime: 'own', period: null });
  const refused = await uploaded(w, 'drafter', document, '绝密\n一、时间');
  expect([refused.status, refused.body.rules]).toEqual([403, ['SYSTEM-020']]);
  expect((await uploaded(w, 'drafter', document, '正文')).status).toBe(201);
  const over = await replaced(w, 'drafter', document, '正文\n機密☆10年');
  expect([over.status, over.body.rules]).toEqual([403, ['SYSTEM-020']]);
  expect(await filesOf(w)).toHaveLength(1);
});

test('neighbour: a file called by a level alone is not taken, as evidence or as a ledger', async () => {
  const w = await world();
  for (const name of ['绝密.txt', '机密.docx', '【秘密】.xlsx']) {
    marked(await w.act('clerk2', 'evidence.submit', { ...paper, file: { name } }), 'file.name');
    marked(await upload(w, 'clerk', name, Buffer.from('你好,世界\r\n')), 'file');
  }
});
