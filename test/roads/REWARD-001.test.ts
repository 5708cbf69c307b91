import { expect, test } from 'vitest';
import { handedIn } from '../kit/letters.ts';
import { type World, world } from '../kit/world.ts';

const merit = { person: 'reader', ground: 'long_faithful_service', account: '保管文件二十年无差错' };
const signers = ['head', 'secrecy_head', 'principal'];

const paperOf = (w: World, person: string, more: object = {}) => handedIn(w, 'officer', { person }, more);

async function approved(w: World, evidence_id: string): Promise<string> {
  return w.approved('drafter', 'rewards.propose', { ...merit, evidence_id }, signers);
}

test('nobody proposes himself, nor the department he works in', async () => {
  const w = await world();
  const evidence_id = await paperOf(w, 'reader');
  const department = { ...merit, person: undefined, department: 'd1', evidence_id };
  for (const input of [{ ...merit, evidence_id }, department]) {
    const refused = await w.act('reader', 'rewards.propose', input);
    expect([refused.status, refused.body.findings[0].rule]).toEqual([403, 'own-merit']);
  }
});

test('a neighbour: nor does whoever is honoured sign for it; it goes up', async () => {
  const w = await world();
  const evidence_id = await paperOf(w, 'head');
  const asked = await w.act('drafter', 'rewards.propose', { ...merit, person: 'head', evidence_id });
  expect(asked.status).toBe(202);
  const own = await w.act('head', 'cases.sign', { case: asked.body.approval.id, opinion: '同意' });
  expect(own.status).toBe(404);
  expect(asked.body.approval.steps).not.toContain('dept_head');
});

test('an approved reward is issued once, and not proposed again on the same record', async () => {
  const w = await world();
  const evidence_id = await paperOf(w, 'reader');
  const proposal = await approved(w, evidence_id);
  const second = await approved(w, evidence_id);
  await w.done('officer', 'rewards.issue', { proposal });
  expect((await w.act('officer', 'rewards.issue', { proposal })).status).toBe(403);
  const other = await w.act('officer', 'rewards.issue', { proposal: second });
  expect([other.status, other.body.findings[0].rule]).toEqual([409, 'rewarded-once']);
  const again = await w.act('drafter', 'rewards.propose', { ...merit, evidence_id });
  expect([again.status, again.body.findings[0].rule]).toEqual([409, 'rewarded-once']);
});

test('it is issued by its office, and by no approval of another act', async () => {
  const w = await world();
  const proposal = await approved(w, await paperOf(w, 'reader'));
  expect((await w.act('drafter', 'rewards.issue', { proposal })).status).toBe(403);
  const other = await w.act('secrecy_head', 'organization.choose', { key: 'INCIDENT-003.report_up_hours', value: 12 });
  expect(other.status).toBe(202);
  const foreign = { proposal: other.body.approval.id };
  expect((await w.act('secrecy_head', 'rewards.issue', foreign)).status).toBe(404);
});

test('a paper that the honoured one handed in or vouched for, or that is about another, proves nothing', async () => {
  const w = await world();
  const own = await handedIn(w, 'reader', { person: 'reader' });
  const seen = await paperOf(w, 'reader', { seen_by: ['printer', 'reader'] });
  for (const evidence_id of [own, seen]) {
    const refused = await w.act('drafter', 'rewards.propose', { ...merit, evidence_id });
    expect([refused.status, refused.body.findings[0].rule]).toEqual([403, 'evidence-independent']);
  }
  const other = await w.act('drafter', 'rewards.propose', { ...merit, evidence_id: await paperOf(w, 'head') });
  expect([other.status, other.body.fields]).toEqual([422, ['evidence_id']]);
});

test('a breach of his own that was found is no merit', async () => {
  const w = await world();
  const found = { clause: 'CARRIER-018', person: 'reader', what: '借出登记缺归还时间', due_on: '2026-03-10' };
  const { id: finding } = await w.done('officer', 'inspections.record-finding', found);
  const correcting = { ...merit, ground: 'correct_others_breach', finding };
  const refused = await w.act('drafter', 'rewards.propose', correcting);
  expect([refused.status, refused.body.rules]).toEqual([403, ['REWARD-001']]);
  expect((await w.act('drafter', 'rewards.propose', { ...correcting, person: 'reader2' })).status).toBe(202);
});

test('a false alarm dismissed between approval and issue is rewarded no more', async () => {
  const w = await world();
  const { id: incident } = await w.done('reader', 'incidents.open-incident', {
    kind: 'suspected_leak',
    what: '一份文件在办公桌上过夜',
    discovered_at: '2026-03-02T00:30:00.000Z',
  });
  const proposal = await w.approved('clerk', 'rewards.propose', { ...merit, incident }, signers);
  await w.approved('secrecy_head', 'incidents.dismiss-incident', { incident, reason: '柜门已锁' }, ['leader']);
  const refused = await w.act('secrecy_head', 'rewards.issue', { proposal });
  expect([refused.status, refused.body.findings[0].rule]).toEqual([409, 'true-incident']);
});

test('an incident that somebody may not know of is not there for his proposal', async () => {
  const w = await world();
  const { id: incident } = await w.done('reader', 'incidents.open-incident', {
    kind: 'suspected_leak',
    what: '一份文件在办公桌上过夜',
    discovered_at: '2026-03-02T00:30:00.000Z',
  });
  expect((await w.act('reader2', 'rewards.propose', { ...merit, incident })).status).toBe(404);
});

test('whoever reported a leak is named neither in the notice nor in its words, and is told himself', async () => {
  const w = await world();
  const reported = { ...merit, ground: 'fight_or_report_leaks', evidence_id: await paperOf(w, 'reader') };
  const named = await w.act('drafter', 'rewards.propose', { ...reported, account: '阅文人检举泄密' });
  expect([named.status, named.body.fields]).toEqual([422, ['account']]);
  const spaced = await w.act('drafter', 'rewards.propose', { ...reported, account: '阅　文 人检举泄密' });
  expect([spaced.status, spaced.body.fields]).toEqual([422, ['account']]);
  const evidence_id = await paperOf(w, 'reader', { document_no: '阅文人检举信1号' });
  const unnamed = { ...reported, account: '检举泄密', evidence_id };
  const proposal = await w.approved('drafter', 'rewards.propose', unnamed, signers);
  const { id } = await w.done('officer', 'rewards.issue', { proposal });
  expect((await w.get('reader', '/api/alerts?rule=REWARD-001')).body.alerts).toMatchObject([{ kind: 'rewarded' }]);
  for (const url of ['/api/registers/rewards', `/api/registers/rewards/${id}`]) {
    const notice = await w.get('plain', url);
    expect(notice.status).toBe(200);
    expect(JSON.stringify(notice.body)).not.toMatch(/阅文人|"reader"|检举信/);
  }
});

test('nor is one of the department honoured for it, nor whoever reported the incident that another is honoured for', async () => {
  const w = await world();
  const evidence_id = await paperOf(w, 'reader');
  const collective = { department: 'd1', ground: 'fight_or_report_leaks', account: '阅文人检举泄密', evidence_id };
  const { id: incident } = await w.done('reader', 'incidents.open-incident', {
    kind: 'suspected_leak',
    what: '一份文件在办公桌上过夜',
    discovered_at: '2026-03-02T00:30:00.000Z',
  });
  const acted = { person: 'clerk2', ground: 'prevent_or_reduce_harm', account: '阅文人检举后及时收回', incident };
  for (const input of [collective, acted]) {
    const refused = await w.act('clerk', 'rewards.propose', input);
    expect([refused.status, refused.body.findings[0].rule]).toEqual([422, 'reporter-unnamed']);
    expect((await w.act('clerk', 'rewards.propose', { ...input, account: '及时收回' })).status).toBe(202);
  }
});

test('the same merit is not rewarded again under another ground, nor on its paper handed in once more', async () => {
  const w = await world();
  const evidence_id = await paperOf(w, 'reader');
  await w.done('officer', 'rewards.issue', { proposal: await approved(w, evidence_id) });
  const again = await paperOf(w, 'reader', { document_no: '试厅函[2026] 3号' });
  for (const more of [{ evidence_id, ground: 'contribution_or_research' }, { evidence_id: again }]) {
    const refused = await w.act('drafter', 'rewards.propose', { ...merit, ...more });
    expect([refused.status, refused.body.findings[0].rule]).toEqual([409, 'rewarded-once']);
  }
  const other = { ...merit, evidence_id: await paperOf(w, 'reader', { document_no: '试厅函〔2026〕4号' }) };
  expect((await w.act('drafter', 'rewards.propose', other)).status).toBe(202);
});

test('one of the two is honoured, on one record', async () => {
  const w = await world();
  const evidence_id = await paperOf(w, 'reader');
  for (const input of [
    { ...merit, evidence_id, department: 'd1' },
    { ...merit, evidence_id, person: undefined },
  ])
    expect((await w.act('head2', 'rewards.propose', input)).body.fields).toEqual(['person', 'department']);
});

test('a department is honoured too: its head is told, and nobody of it signs', async () => {
  const w = await world();
  const collective = { ...merit, person: undefined, department: 'd2', evidence_id: await paperOf(w, 'reader2') };
  const asked = await w.act('drafter', 'rewards.propose', collective);
  const proposal = asked.body.approval.id;
  expect((await w.act('head2', 'cases.sign', { case: proposal, opinion: '同意' })).status).toBe(404);
  for (const signer of ['leader', 'secrecy_head', 'principal']) await w.sign(signer, proposal);
  expect((await w.act('hr', 'rewards.issue', { proposal })).status).toBe(403);
  await w.done('officer', 'rewards.issue', { proposal });
  const { rows } = (await w.get('plain', '/api/registers/rewards')).body;
  expect(rows).toMatchObject([{ honoured: '二处', record_kind: 'evidence' }]);
  expect((await w.get('head2', '/api/alerts?rule=REWARD-001')).body.alerts).toMatchObject([{ kind: 'rewarded' }]);
});

test('a finding is no record for a reward of whoever recorded it', async () => {
  const w = await world();
  const found = { clause: 'CARRIER-018', person: 'reader', what: '借出登记缺归还时间', due_on: '2026-03-10' };
  const { id: finding } = await w.done('officer', 'inspections.record-finding', found);
  const correcting = { ...merit, ground: 'correct_others_breach', finding };
  const refused = await w.act('drafter', 'rewards.propose', { ...correcting, person: 'officer' });
  expect([refused.status, refused.body.findings[0].rule]).toEqual([403, 'own-record']);
  expect((await w.act('drafter', 'rewards.propose', { ...correcting, person: 'reader2' })).status).toBe(202);
});

test('a letter somebody of the unit wrote stands in no notice: it is rewarded as a report only, which names nobody', async () => {
  const w = await world();
  const evidence_id = await paperOf(w, 'reader', { sender: '阅 文人', document_no: '来信1号' });
  const shown = { ...merit, ground: 'prevent_or_reduce_harm', account: '及时制止', evidence_id };
  const refused = await w.act('drafter', 'rewards.propose', shown);
  expect([refused.status, refused.body.findings[0].rule]).toEqual([409, 'writer-hidden']);
  const proposal = await w.approved(
    'drafter',
    'rewards.propose',
    { ...shown, ground: 'fight_or_report_leaks' },
    signers,
  );
  const { id } = await w.done('officer', 'rewards.issue', { proposal });
  expect(JSON.stringify((await w.get('plain', `/api/registers/rewards/${id}`)).body)).not.toMatch(/阅文人|来信1号/);
});

test('nor is the breach of a department a merit of its head; of one of another department it is', async () => {
  const w = await world();
  const found = { clause: 'CARRIER-018', department: 'd1', what: '借出登记缺归还时间', due_on: '2026-03-10' };
  const { id: finding } = await w.done('officer', 'inspections.record-finding', found);
  const correcting = { ...merit, ground: 'correct_others_breach', finding };
  const refused = await w.act('drafter', 'rewards.propose', { ...correcting, person: 'head' });
  expect([refused.status, refused.body.findings[0].rule]).toEqual([403, 'own-breach']);
  expect((await w.act('drafter', 'rewards.propose', { ...correcting, person: 'reader2' })).status).toBe(202);
});
