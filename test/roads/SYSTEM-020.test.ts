import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { judged, ledger, registered } from '../kit/importing.ts';
import { original, permitted } from '../kit/carriers-copying.ts';
import { drafted, proposal } from '../kit/classification.ts';
import { handedIn, paper } from '../kit/letters.ts';
import { filesOf } from '../kit/files.ts';
import { declaration, declared, examined } from '../kit/site.ts';
import { actWithFile, uploaded } from '../kit/upload.ts';
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
