import { expect, test } from 'vitest';
import { first, handOf, paper } from '../kit/carriers-hands.ts';
import { decided, drafted } from '../kit/classification.ts';
import { packed, type Parcel } from '../kit/carriers-making.ts';
import { designation, handedIn } from '../kit/letters.ts';
import { upwardLetter } from '../kit/incidents.ts';
import { byPost } from '../kit/outside-units.ts';
import { type World, world } from '../kit/world.ts';

async function recounted(w: World, options: Parameters<typeof packed>[1] = {}): Promise<string> {
  const { parcels } = await packed(w, options);
  const { id: dispatch, recipient, numbers } = parcels[0] as Parcel;
  await w.done('clerk', 'mail.recount', { dispatch, recipient, numbers });
  return dispatch;
}

test('a person of no grade, or nobody of the registry, is not given a parcel to take along', async () => {
  const w = await world();
  const dispatch = await recounted(w);
  const plain = await w.act('clerk', 'mail.dispatch', { dispatch, courier: 'plain', signed: true });
  expect(plain.status).toBe(403);
  expect(plain.body.rules).toEqual(expect.arrayContaining(['CARRIER-045', 'CARRIER-001', 'PEOPLE-001']));
  const reader = await w.act('clerk', 'mail.dispatch', { dispatch, courier: 'reader', signed: true });
  expect([reader.status, reader.body.rules]).toEqual([403, ['CARRIER-045', 'CARRIER-001']]);
});

test('neighbour: whoever goes along is asked the same as the courier', async () => {
  const w = await world();
  const dispatch = await recounted(w);
  const pair = { courier: 'clerk2', bearers: ['plain'], signed: true };
  const refused = await w.act('clerk', 'mail.dispatch', { dispatch, ...pair });
  expect(refused.status).toBe(403);
  expect(refused.body.findings.map((one: { facts: { person: string } }) => one.facts.person)).toContain('plain');
});

test('the name of a firm behind a confidential channel is not that channel', async () => {
  const w = await world();
  const dispatch = await recounted(w);
  for (const channel of ['confidential_post', 'confidential_courier']) {
    const way = { channel, service: '某快递', receipt_no: 'SF0001' };
    const refused = await w.act('clerk', 'mail.dispatch', { dispatch, ...way });
    expect([refused.status, refused.body.rules]).toEqual([403, ['CARRIER-045']]);
  }
  // Listed for one channel is not listed for the other.
  const other = await w.act('clerk', 'mail.dispatch', { dispatch, ...byPost, service: '机要交通局' });
  expect([other.status, other.body.rules]).toEqual([403, ['CARRIER-045']]);
});

test('neighbour: what is given back goes by the same channels and hands', async () => {
  const w = await world();
  const { document, copies } = await paper(w);
  const { id: list } = await w.done('clerk', 'recall.call-in', { document, due: '2026-03-06' });
  for (const carrier of copies) await w.done('clerk', 'recall.scan-return', { list, carrier });
  const back = { list, recipient: '试验市保密局', received_by: '接收人', signed: true };
  const of = async (way: object) => {
    const answer = await w.act('clerk', 'recall.hand-back', { ...back, ...way });
    return [answer.status, answer.body.rules?.[0]];
  };
  expect(await of({ channel: 'express', service: '某快递', receipt_no: '1' })).toEqual([403, 'CARRIER-045']);
  expect(await of({ ...byPost, service: '某快递' })).toEqual([403, 'CARRIER-045']);
  expect(await of({ courier: 'plain' })).toEqual([403, 'CARRIER-045']);
  expect(await of({})).toEqual([422, 'CARRIER-002']);
  expect(await of({ ...byPost, receipt_no: null })).toEqual([422, 'CARRIER-007']);
  expect(await handOf(w, first(copies))).toMatchObject({ hand: 'registry' });
  expect((await of({ courier: 'clerk2' }))[0]).toBe(200);
});

test('a classified network carries nothing where the unit has none switched on and examined', async () => {
  const w = await world();
  const dispatch = await recounted(w);
  const way = { dispatch, channel: 'approved_classified_network' };
  const refused = await w.act('clerk', 'mail.dispatch', way);
  expect([refused.status, refused.body.rules]).toEqual([403, ['CARRIER-045']]);
  const switched = await world({ own: { 'CARRIER-045.approved_classified_network': true } });
  const other = await recounted(switched);
  const unexamined = await switched.act('clerk', 'mail.dispatch', { ...way, dispatch: other });
  expect([unexamined.status, unexamined.body.rules]).toEqual([403, ['CARRIER-045']]);
});

test('what the text does not govern goes by post: an internal paper', async () => {
  const w = await world();
  const dispatch = await recounted(w, { level: 'internal', period: null });
  await w.done('clerk', 'mail.dispatch', { dispatch, channel: 'ordinary_post', service: '邮局' });
  expect((await w.get('clerk', '/api/registers/outgoing?status=sent')).body.rows).toMatchObject([
    { channel: 'ordinary_post', courier: '邮局' },
  ]);
});

test('neighbour: what goes up to be decided goes by the same channels and hands', async () => {
  const w = await world({ authority: [] });
  const document = await drafted(w);
  await decided(w, document);
  const letter = { sender: '测试市某局', document_no: '测报〔2026〕1号', dated: '2026-03-02' };
  const evidence_id = await handedIn(w, 'officer', { document }, letter);
  const up = { document, body: '试验省某厅', evidence_id };
  for (const [way, status] of [
    [{}, 422],
    [{ channel: 'express', service: '顺丰速运', receipt_no: '1' }, 403],
    [{ channel: 'confidential_post', service: '顺丰速运', receipt_no: '1' }, 403],
    [{ courier: 'printer' }, 403],
  ] as const) {
    const refused = await w.act('drafter', 'classification.submit-upward', { ...up, ...way });
    expect([way, refused.status]).toEqual([way, status]);
    expect(refused.body.rules).toContain(status === 422 ? 'CARRIER-002' : 'CARRIER-045');
  }
  expect(await w.obligations('CLASSIFY-031')).toMatchObject([{ status: 'open' }]);
  await w.done('drafter', 'classification.submit-upward', { ...up, ...byPost });
});

const untold = {
  kind: 'suspected_leak',
  regime: 'state',
  what: '文件柜未锁',
  discovered_at: '2026-03-02T00:30:00.000Z',
} as const;
const byFirm = { channel: 'express', service: '某快递', receipt_no: '1' };

async function reported(w: World, incident: string, way: object) {
  const letter = { incident, evidence_id: await upwardLetter(w, 'officer', incident) };
  return w.act('officer', 'incidents.report-up', { ...letter, addressee: 'superior_bureau', ...way });
}

test('the report of an incident whose level nobody could tell goes like top secret', async () => {
  const w = await world();
  const { id } = await w.done('reader', 'incidents.open-incident', untold);
  const [posted, carried] = [await reported(w, id, byFirm), await reported(w, id, { courier: 'general' })];
  expect([posted.status, posted.body.rules]).toEqual([403, expect.arrayContaining(['CARRIER-045'])]);
  expect([carried.status, carried.body.rules]).toEqual([403, expect.arrayContaining(['CARRIER-045'])]);
  expect((await w.get('officer', '/api/registers/incidents')).body.rows).toMatchObject([{ level_told: 'untold' }]);
  expect((await reported(w, id, byPost)).status).toBe(201);
});

test('neighbour: it is freed by nobody alone: telling that it is internal needs a second person', async () => {
  const w = await world();
  const { id } = await w.done('reader', 'incidents.open-incident', untold);
  const told = { incident: id, regime: 'state', level: 'internal', reason: '柜内无密件' };
  const asked = await w.act('secrecy_head', 'incidents.correct-incident', told);
  expect(asked.status).toBe(202);
  expect((await reported(w, id, byFirm)).body.rules).toContain('CARRIER-045');
  await w.sign('leader', asked.body.approval.id);
  expect((await reported(w, id, byFirm)).status).toBe(201);
});

test('neighbour: an “own” matter corrected to a state secret of no told level is dealt with as the gravest at once', async () => {
  const w = await world();
  const { id } = await w.done('reader', 'incidents.open-incident', { ...untold, regime: 'own' });
  await w.done('officer', 'incidents.correct-incident', { incident: id, regime: 'state', reason: '涉及国家秘密' });
  expect((await reported(w, id, byFirm)).body.rules).toContain('CARRIER-045');
  expect((await reported(w, id, byPost)).status).toBe(201);
});

test('no express firm is listed as the confidential post, whatever paper is named, so that no parcel goes by it', async () => {
  const w = await world();
  const post = { name: '机要通信二站', serves: 'confidential_post', evidence_id: await designation(w) };
  for (const name of [
    '某快递',
    '某 速运',
    'X Express',
    '某市特快专递局',
    '顺丰控股某分公司',
    '中国邮政 EMS',
    '天天快遞',
    '货拉拉',
  ]) {
    const refused = await w.act('officer', 'organization.list-outside-unit', { ...post, name });
    expect([name, refused.status, refused.body.rules]).toEqual([name, 403, ['CARRIER-045']]);
  }
  for (const evidence_id of [undefined, await designation(w, { sender: '机要通信二站' })]) {
    const refused = await w.act('officer', 'organization.list-outside-unit', { ...post, evidence_id });
    expect([refused.status, refused.body.rules]).toEqual([422, ['CARRIER-045']]);
  }
  expect((await w.act('officer', 'organization.list-outside-unit', post)).status).toBe(202);
});
