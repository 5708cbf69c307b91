import { expect, test } from 'vitest';
import { answered } from '../kit/importing.ts';
import { certificateOf, handedIn, trainingPapers } from '../kit/letters.ts';
import { ownDocument } from '../kit/own-document.ts';
import { world } from '../kit/world.ts';

const typed = { people: ['reader'], kind: 'pre_post', topic: '上岗前教育', hours: 8, passed: true };
const today = '2026-03-02';

test('a training typed with hours and “passed” opens nothing; shown and signed for it opens what the person may know', async () => {
  const w = await world({ lacking: { reader: 'training' } });
  const document = await ownDocument(w);
  const read = async () => (await w.get('reader', `/api/registers/documents/${document}`)).status;
  for (const invented of [{}, { certificate: '-' }, { trainer: 'secrecy_head', attendance: '-', paper: '1号' }]) {
    const refused = await w.act('officer', 'people.record-training', { ...typed, ...invented });
    expect([refused.status, refused.body.rules]).toEqual([422, ['PEOPLE-006']]);
  }
  expect(await read()).toBe(409);
  const held = { trainer: 'secrecy_head', ...(await trainingPapers(w, 'officer', today)) };
  await w.done('officer', 'people.record-training', { ...typed, ...held, passed: false });
  expect(await read()).toBe(409);
  await w.done('officer', 'people.record-training', { ...typed, ...held });
  expect(await read()).toBe(200);
});

test('neighbours: nobody is trained by himself, nor records his own training, also not with a certificate', async () => {
  const w = await world();
  const held = { trainer: 'secrecy_head', ...(await trainingPapers(w, 'officer', today)) };
  const certificate = await certificateOf(w, 'secrecy_head', 'officer');
  const inputs = [
    { ...typed, ...held, trainer: 'reader' },
    { ...typed, ...held, people: ['reader', 'officer'] },
    { ...typed, people: ['officer'], certificate },
  ];
  for (const input of inputs) {
    const { status, body } = await w.act('officer', 'people.record-training', input);
    expect([status, body.rules]).toEqual([403, ['PEOPLE-006']]);
  }
  expect((await w.act('secrecy_head', 'people.record-training', inputs[2] as object)).status).toBe(201);
});

test('neighbours: another’s certificate, a list he saw himself and a list of another day show nothing', async () => {
  const w = await world({ lacking: { reader: 'training' } });
  const others = await certificateOf(w, 'officer', 'reader2');
  const certified = await w.act('officer', 'people.record-training', { ...typed, certificate: others });
  expect([certified.status, certified.body.fields]).toEqual([422, ['certificate']]);
  const ours = await handedIn(w, 'officer', { person: 'reader' }, { sender: '测试市某局人事处' });
  const homemade = await w.act('officer', 'people.record-training', { ...typed, certificate: ours });
  expect([homemade.status, homemade.body.findings[0].rule]).toEqual([422, 'evidence-from-outside']);
  const agency = await handedIn(w, 'officer', { person: 'reader' }, { sender: '某旅行社' });
  const bought = await w.act('officer', 'people.record-training', { ...typed, certificate: agency });
  expect([bought.status, bought.body.rules, bought.body.fields]).toEqual([422, ['PEOPLE-006'], ['certificate']]);
  const papers = { trainer: 'secrecy_head', ...(await trainingPapers(w, 'officer', today)) };
  const own = await handedIn(w, 'officer', {}, { dated: today, seen_by: ['reader', 'printer'] });
  const vouched = await w.act('officer', 'people.record-training', { ...typed, ...papers, attendance: own });
  expect([vouched.status, vouched.body.findings[0].rule]).toEqual([403, 'papers-independent']);
  const earlier = await w.act('officer', 'people.record-training', { ...typed, ...papers, on: '2026-02-02' });
  expect([earlier.status, earlier.body.fields]).toEqual([422, ['attendance']]);
});

test('neighbours: a training from long before he joined opens no post', async () => {
  const w = await world();
  const { id } = await w.done('sysadmin', 'people.add-person', { name: '新来者', post: '科员', secret: true });
  const old = { ...typed, people: [id], trainer: 'secrecy_head', on: '2026-01-20' };
  const papers = await trainingPapers(w, 'officer', '2026-01-20');
  const refused = await w.act('officer', 'people.record-training', { ...old, ...papers });
  expect([refused.status, refused.body.fields]).toEqual([422, ['on']]);
});

test('a holder in an old ledger who lacks the training gets no copy', async () => {
  const w = await world({ lacking: { reader: 'training' } });
  const line = { holder: '阅文人', state: '借出' };
  expect(await answered(w, line)).toEqual([['refused', ['PEOPLE-006']]]);
});

test('neighbour: nor does a ledger let somebody know who lacks it, by naming him in a scope', async () => {
  const w = await world({ lacking: { reader: 'training' } });
  expect(await answered(w, { scope: '阅文人' })).toEqual([['refused', ['PEOPLE-006']]]);
});

test('an old certificate opens no post, nor does an old paper beside the list of today, nor one sheet for both', async () => {
  const w = await world({ lacking: { reader: 'training' } });
  const old = { sender: '试验市保密局', document_no: '培证〔2024〕7号', dated: '2024-05-01' };
  const certificate = await handedIn(w, 'officer', { person: 'reader' }, old);
  const { attendance } = await trainingPapers(w, 'officer', today);
  const paper = await handedIn(
    w,
    'officer',
    { document_no: '考卷7号' },
    { ...old, seen_by: ['printer', 'seal_keeper'] },
  );
  const held = { trainer: 'secrecy_head', attendance };
  for (const [shown, fields] of [
    [{ certificate }, ['on']],
    [{ certificate, on: today }, ['certificate']],
    [{ ...held, paper }, ['paper']],
    [{ ...held, paper: attendance }, ['paper']],
  ] as const) {
    const refused = await w.act('officer', 'people.record-training', { ...typed, ...shown });
    expect([refused.status, refused.body.rules, refused.body.fields]).toEqual([422, ['PEOPLE-006'], fields]);
  }
});

test('one sheet noted twice, and a letter of another matter, are no list and no paper of a training', async () => {
  const w = await world({ lacking: { reader: 'training' } });
  const document = await ownDocument(w);
  const held = { trainer: 'secrecy_head', ...(await trainingPapers(w, 'officer', today)) };
  const sheet = { sender: '保密办', dated: today, seen_by: ['printer', 'seal_keeper'] };
  const again = await handedIn(w, 'clerk', { document_no: '签到表1号' }, sheet);
  const letter = await handedIn(w, 'officer', { document, document_no: '来函9号' }, sheet);
  const others = await handedIn(w, 'officer', { person: 'reader2', document_no: '考卷9号' }, sheet);
  for (const [shown, rule] of [
    [{ paper: again }, 'papers-apart'],
    [{ paper: letter }, 'papers-of-training'],
    [{ attendance: letter }, 'papers-of-training'],
    [{ paper: others }, 'papers-of-training'],
  ] as const) {
    const refused = await w.act('officer', 'people.record-training', { ...typed, ...held, ...shown });
    expect([refused.status, refused.body.rules, refused.body.findings[0].rule]).toEqual([422, ['PEOPLE-006'], rule]);
  }
  expect((await w.get('reader', `/api/registers/documents/${document}`)).status).toBe(409);
});

test('a neighbour: a yearly lesson or one of classifiers, which need no papers, opens no post', async () => {
  const w = await world({ lacking: { reader: 'training' } });
  const document = await ownDocument(w);
  for (const kind of ['annual', 'classifier', 'topic'])
    await w.done('officer', 'people.record-training', { ...typed, kind });
  expect((await w.get('reader', `/api/registers/documents/${document}`)).status).toBe(409);
});

test('the paper of one training is not that of another day, nor of somebody who did not write it', async () => {
  const w = await world({ lacking: { reader: 'training', general: 'training' } });
  const held = { trainer: 'secrecy_head', ...(await trainingPapers(w, 'officer', today)) };
  await w.done('officer', 'people.record-training', { ...typed, ...held });
  const other = await w.act('officer', 'people.record-training', { ...typed, ...held, people: ['general'] });
  expect([other.status, other.body.findings[0].rule]).toEqual([422, 'paper-once']);
  const on = '2026-02-26';
  const attendance = (await trainingPapers(w, 'officer', on)).attendance;
  const earlier = await w.act('officer', 'people.record-training', { ...typed, ...held, attendance, on });
  expect([earlier.status, earlier.body.findings[0].rule]).toEqual([422, 'paper-once']);
  const nothing = await w.act('officer', 'people.record-training', { ...typed, ...held, topic: '—' });
  expect([nothing.status, nothing.body.fields]).toEqual([422, ['topic']]);
});
