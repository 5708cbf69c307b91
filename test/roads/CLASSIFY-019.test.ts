import { expect, test } from 'vitest';
import { received, receiving } from '../kit/carriers-intake.ts';
import { copied } from '../kit/carriers-copying.ts';
import { classified, derived, drafted, proposal } from '../kit/classification.ts';
import { committed, csv, judged } from '../kit/importing.ts';
import { type Response, world } from '../kit/world.ts';

const refused = (answer: Response) => {
  expect([answer.status, answer.body.rules]).toEqual([422, ['CLASSIFY-019']]);
  expect(answer.body.fields).toContain('scope');
};

test('G12 a secret or work secret received for everybody is refused, at every level and regime', async () => {
  const w = await world();
  for (const paper of [
    { level: 'top_secret', period: { kind: 'years', years: 30 } },
    { level: 'secret' },
    { level: 'confidential' },
    { level: 'secret', regime: 'company', source: 'other', period: { kind: 'long' } },
    { level: 'work_secret', regime: 'own', period: null },
  ]) {
    refused(await receiving(w, { ...paper, scope: ['all'] }));
    refused(await receiving(w, { ...paper, scope: ['d:d1', 'r:all_staff'] }));
    refused(await receiving(w, { ...paper, scope: ['r:secret_person'] }));
  }
  expect((await receiving(w, { level: 'internal', regime: 'own', period: null, scope: ['all'] })).status).toBe(201);
  const { id } = await received(w, { scope: ['d:d1', 'r:legal_dept'] });
  expect((await w.get('legal', `/api/registers/documents/${id}`)).status).toBe(200);
  expect((await w.get('reader2', `/api/registers/documents/${id}`)).status).toBe(404);
});

test('a copy of a secret is never labelled for everybody', async () => {
  const w = await world();
  const { carriers } = await received(w);
  const [copy] = await copied(w, carriers[0]?.id ?? '');
  const answer = await w.act('clerk', 'making.label-copy', { carrier: copy?.id, scope: ['all'] });
  expect([answer.status, answer.body.rules]).toEqual([403, expect.arrayContaining(['CLASSIFY-019'])]);
});

test('everybody by another name is no post: proposed, changed or widened it is refused', async () => {
  const w = await world();
  for (const scope of [['all'], ['r:all_staff'], ['p:reader', 'r:secret_person']])
    refused(await w.act('drafter', 'classification.submit', { document: await drafted(w, { scope }) }));
  const document = await classified(w);
  const reason = '工作需要';
  refused(await w.act('drafter', 'classification.change', { document, reason, scope: ['p:reader', 'r:all_staff'] }));
  const widened = await w.act('drafter', 'classification.widen-scope', { document, reason, post: 'all_staff' });
  expect([widened.status, widened.body.rules]).toEqual([422, ['CLASSIFY-019']]);
});

test('a change that lets somebody more know is agreed to by the leader in charge as widening is', async () => {
  const w = await world();
  const document = await classified(w);
  const reason = '转为长期承办';
  const wider = { document, reason, scope: [...proposal.scope, 'p:reader2'] };
  const asked = await w.act('drafter', 'classification.change', wider);
  expect(asked.body.approval.steps).toEqual(['dept_head', 'leader_in_charge', 'classifier']);
  for (const who of ['head', 'leader']) await w.sign(who, asked.body.approval.id);
  expect((await w.get('reader2', `/api/registers/documents/${document}`)).status).toBe(404);
  await w.sign('classifier', asked.body.approval.id);
  expect((await w.get('reader2', `/api/registers/documents/${document}`)).status).toBe(200);
  const narrower = await w.act('drafter', 'classification.change', { document, reason, scope: proposal.scope });
  expect(narrower.body.approval.steps).toEqual(['dept_head', 'classifier']);
});

test('an undecided draft is widened by its author in the draft, not beside it', async () => {
  const w = await world();
  const document = await drafted(w);
  const asked = { document, person: 'reader2', reason: '参加起草' };
  const answer = await w.act('drafter', 'classification.widen-scope', asked);
  expect([answer.status, answer.body.rules]).toEqual([409, ['CLASSIFY-019']]);
});

test('an old ledger lets nobody know who is not named in it', async () => {
  const w = await world({ at: '2026-08-03T01:00:00.000Z' });
  const { id } = await judged(
    w,
    'clerk',
    '台账.csv',
    csv(
      '文号,文件标题,密级,保密期限,份号,来文机关,收文日期,状态,知悉范围',
      '云发〔2024〕1号,关于甲项工作的通知,机密,20年,000001,云岭市委办公室,2024-03-05,在库,全体人员',
    ),
  );
  await committed(w, 'clerk', id);
  const { rows } = (await w.get('clerk', '/api/registers/documents')).body;
  expect(rows).toHaveLength(1);
  expect((await w.get('reader', `/api/registers/documents/${rows[0].id}`)).status).toBe(404);
});

test('every department together is everybody, and who is not known is nobody: received, decided above, met over', async () => {
  const w = await world();
  const all = ['leaders', 'office', 'secrecy', 'd1', 'd2'].map((one) => `d:${one}`);
  const meeting = { name: '专题会', level: 'secret', venue: '三楼会议室', starts_at: '2026-03-03T01:00:00.000Z' };
  for (const scope of [all, ['p:nobody'], ['d:nowhere'], ['r:nothing']]) {
    refused(await receiving(w, { scope }));
    refused(await receiving(w, { level: 'work_secret', regime: 'own', period: null, scope }));
    refused(await w.act('host', 'meetings.plan-meeting', { ...meeting, scope }));
  }
  expect((await receiving(w, { scope: ['d:d1', 'd:d2'] })).status).toBe(201);
  for (const scope of [['p:nobody'], ['r:nothing']])
    refused(await w.act('drafter', 'classification.submit', { document: await drafted(w, { scope }) }));
});

test('what is made of a work secret is neither public nor for anybody it is not for', async () => {
  const w = await world();
  const work = { level: 'work_secret', regime: 'own', period: null };
  const { id } = await received(w, { ...work, scope: ['p:drafter'] });
  const made = { title: '摘录', sources: [id] };
  refused(await w.act('drafter', 'classification.derive', { ...made, level: 'public', scope: [] }));
  refused(await w.act('drafter', 'classification.derive', { ...made, scope: ['p:drafter', 'p:reader2'] }));
  const own = await classified(w, { ...work, scope: ['p:drafter'] }, ['reviewer']);
  refused(await w.act('drafter', 'classification.derive', { ...made, sources: [own], level: 'internal' }));
});

test('nobody comes into a department, and so into what is limited to it, without the leader in charge', async () => {
  const w = await world();
  const { id } = await received(w, { scope: ['d:d1'] });
  const read = async () => (await w.get('reader2', `/api/registers/documents/${id}`)).status;
  const move = { person: 'reader2', department: 'd1', reason: '工作调动' };
  for (const who of ['hr', 'sysadmin']) {
    const asked = await w.act(who, 'people.change-person', move);
    expect([asked.status, asked.body.approval.steps]).toEqual([202, ['security_admin', 'leader_in_charge']]);
    await w.sign('secadmin', asked.body.approval.id);
    expect(await read()).toBe(404);
    if (who === 'hr') await w.act(who, 'cases.withdraw', { case: asked.body.approval.id });
    else await w.sign('leader', asked.body.approval.id);
  }
  expect(await read()).toBe(200);
});

test('neighbour: nor does somebody new come into one unagreed; who belongs to none reads nothing of it', async () => {
  const w = await world();
  const newcomer = { name: '新来者', post: '科员' };
  const asked = await w.act('sysadmin', 'people.add-person', { ...newcomer, department: 'd1' });
  expect([asked.status, asked.body.approval.steps]).toEqual([202, ['leader_in_charge']]);
  const found = async () => (await w.get('sysadmin', '/api/registers/people?name=新来者')).body.rows;
  expect(await found()).toEqual([]);
  await w.sign('leader', asked.body.approval.id);
  expect(await found()).toHaveLength(1);
  expect((await w.act('sysadmin', 'people.add-person', newcomer)).status).toBe(201);
});

test('who was added for a time stays in no scope of what is made of the paper', async () => {
  const w = await world();
  const { id: source } = await received(w, { scope: ['p:drafter', 'p:reader'] });
  const wider = { document: source, person: 'reader2', until: '2026-03-10', reason: '参加起草' };
  await w.approved('drafter', 'classification.widen-scope', wider, ['head', 'leader']);
  const document = await classified(w, {}, undefined, await derived(w, { sources: [source] }));
  await w.at('2026-03-12T01:00:00.000Z');
  const reads = async (who: string) => (await w.get(who, `/api/registers/documents/${document}`)).status;
  expect([await reads('reader'), await reads('reader2')]).toEqual([200, 404]);
});
