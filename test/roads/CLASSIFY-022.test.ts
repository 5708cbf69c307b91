import { expect, test } from 'vitest';
import { first } from '../kit/carriers-hands.ts';
import { received, receiving } from '../kit/carriers-intake.ts';
import { classified, decided, drafted } from '../kit/classification.ts';
import { committed, csv, judged } from '../kit/importing.ts';
import { handedIn } from '../kit/letters.ts';
import { type World, world } from '../kit/world.ts';

const row = async (w: World, id: string) => (await w.get('clerk', `/api/registers/documents/${id}`)).body.row;

test('received as of decades back it is refused, by period of years or by date, and nothing is declassified', async () => {
  const w = await world();
  for (const patch of [
    { issued_on: '1996-01-01' },
    { period: { kind: 'date', date: '2026-03-02' } },
    { issued_on: '2026-01-01', period: { kind: 'months', months: 2 } },
  ]) {
    const refused = await receiving(w, patch);
    expect([refused.status, refused.body.rules]).toEqual([422, ['CLASSIFY-022']]);
  }
  const ahead = await receiving(w, { issued_on: '2090-01-01' });
  expect([ahead.status, ahead.body.fields]).toEqual([422, ['issued_on']]);
});

test('taken in as ended by its originator it keeps its label, and so do its copies, whatever ticks', async () => {
  const w = await world();
  const ended = { issued_on: '1996-01-01', ended_by_originator: true };
  const unproven = await receiving(w, ended);
  expect([unproven.status, unproven.body.rules, unproven.body.fields]).toEqual([
    422,
    ['CLASSIFY-022'],
    ['evidence_id'],
  ]);
  const own = await handedIn(w, 'officer', {}, { sender: '测试市某局办公室' });
  expect((await receiving(w, { ...ended, evidence_id: own })).body.fields).toEqual(['evidence_id']);
  const byHimself = await receiving(w, { ...ended, evidence_id: await handedIn(w, 'clerk', {}) });
  expect([byHimself.status, byHimself.body.rules]).toEqual([403, ['CLASSIFY-022']]);
  const another = await handedIn(w, 'officer', {}, { sender: '某旅行社' });
  expect((await receiving(w, { ...ended, evidence_id: another })).body.rules).toEqual(['CLASSIFY-022']);
  const notice = { document_no: '试厅解〔2006〕3号', dated: '2006-01-05' };
  const evidence_id = await handedIn(w, 'officer', {}, notice);
  const { id, carriers } = await received(w, { ...ended, evidence_id });
  await w.at('2026-03-03T01:00:00.000Z');
  await w.at('2026-04-03T01:00:00.000Z');
  expect(await row(w, id)).toMatchObject({ status: 'ended', level: 4, mark: '机密★10年' });
  const copy = await w.get('clerk', `/api/registers/carriers/${first(carriers).id}`);
  expect(copy.body.row).toMatchObject({ mark: '机密★10年' });
  expect((await w.alerts('CLASSIFY-022')).filter((one) => one.kind === 'secret_declassified')).toEqual([]);
});

test('a neighbour: an old ledger with a period that is over is imported with a note and its label, and stays so', async () => {
  const w = await world();
  const heading = '文号,文件标题,密级,保密期限,份号,来文机关,收文日期,责任人,状态,应退日期,知悉范围,条码,备注';
  const line = '云发〔2004〕1号,关于甲项工作的通知,机密,10年,000001,云岭市委办公室,2004-03-05,,在库,,一处,,';
  const read = await judged(w, 'clerk', '旧账.csv', csv(heading, line));
  expect(JSON.stringify(read)).toContain('2014-03-05');
  await committed(w, 'clerk', read.id);
  await w.at('2026-03-03T01:00:00.000Z');
  const { rows } = (await w.get('clerk', '/api/registers/documents?source=import')).body;
  expect(rows).toMatchObject([{ status: 'ended', level: 4, mark: '机密★10年' }]);
});

test('a neighbour: what was live on entry still ends by itself', async () => {
  const w = await world();
  const { id } = await received(w, { period: { kind: 'date', date: '2026-03-10' } });
  await w.at('2026-03-11T01:00:00.000Z');
  expect(await row(w, id)).toMatchObject({ status: 'declassified', mark: '' });
});

test('over but not ticked yet, nothing extends it: no extension, no change of its period, no choice of the unit', async () => {
  const w = await world();
  const document = await classified(w, { period: { kind: 'date', date: '2026-07-01' } });
  await w.clock('2026-07-01T01:00:00.000Z');
  const wanted = { document, period: { kind: 'date', date: '2027-07-01' }, reason: '仍须保密' };
  for (const procedure of ['classification.extend', 'classification.change']) {
    const refused = await w.act('drafter', procedure, wanted);
    expect([procedure, refused.status, refused.body.rules]).toEqual([procedure, 409, ['CLASSIFY-022']]);
  }
  const choice = { key: 'CLASSIFY-022.extend_before_expiry_only', value: false };
  expect((await w.act('secrecy_head', 'organization.choose', choice)).status).toBe(422);
  await w.at('2026-07-01T02:00:00.000Z');
  expect(await row(w, document)).toMatchObject({ status: 'declassified' });
});

test('a new period fixed by a change answers the reminder of the old end, which is owed no more', async () => {
  const w = await world();
  const document = await classified(w, { period: { kind: 'date', date: '2026-04-10' } });
  await w.at('2026-03-20T01:00:00.000Z');
  const change = { document, period: { kind: 'date', date: '2027-04-10' }, reason: '情况变化' };
  await w.approved('drafter', 'classification.change', change, ['head', 'classifier']);
  await w.at('2026-04-12T01:00:00.000Z');
  const owed = await w.obligations('CLASSIFY-022');
  expect(owed.filter(({ cause }) => cause.startsWith('expiry:'))).toMatchObject([{ status: 'met' }]);
});

test('neighbour: so does an issue that moves the end, and the new end is announced in its time', async () => {
  const w = await world();
  const document = await drafted(w, { period: { kind: 'months', months: 3 } });
  await decided(w, document);
  await w.at('2026-03-20T01:00:00.000Z');
  await w.done('clerk', 'classification.issue', { document, doc_no: '测发〔2026〕9号' });
  await w.at('2026-03-23T01:00:00.000Z');
  const owed = (await w.obligations('CLASSIFY-022')).filter(({ cause }) => cause.startsWith('expiry:'));
  expect(owed.map(({ cause, status }) => [cause, status]).toSorted()).toEqual([
    ['expiry:2026-06-02', 'met'],
    ['expiry:2026-06-20', 'open'],
  ]);
});

test('what has ended does not live again by further copies with another period', async () => {
  const w = await world();
  const paper = { doc_no: '试厅发〔2016〕8号', period: { kind: 'date', date: '2026-03-04' } };
  const more = { ...paper, listed: '6-7', counted: '6-7', period: { kind: 'years', years: 20 } };
  await received(w, paper);
  expect((await receiving(w, { ...more, listed: '8', counted: '8' })).status).toBe(201);
  await w.at('2026-03-05T01:00:00.000Z');
  for (const doc_no of [paper.doc_no, '试厅发[2016]8号']) {
    const refused = await receiving(w, { ...more, doc_no });
    expect([refused.status, refused.body.rules]).toEqual([409, ['CLASSIFY-022']]);
  }
  const open = { level: 'internal', regime: 'own', period: null };
  expect((await receiving(w, { ...more, ...open })).status).toBe(201);
});
