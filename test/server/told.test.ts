import { expect, test } from 'vitest';
import { receipted, upward } from '../kit/incidents.ts';
import { proved } from '../kit/inspections.ts';
import { type World, world } from '../kit/world.ts';

const leak = {
  kind: 'leak',
  regime: 'state',
  level: 'secret',
  what: '一份文件被误发',
  discovered_at: '2026-03-02T01:00:00.000Z',
};
const serious = { clause: 'CONDUCT-005', person: 'reader', what: '普通笔记本上记有秘密事项', serious: true };

async function owes(w: World, who: string): Promise<{ clause: string; says: string; about: string | null }[]> {
  const { obligations } = (await w.get(who, '/api/my-day')).body;
  return obligations.map((one: { clause: string; says: { zh: string }; about: { zh: string } | null }) => ({
    clause: one.clause,
    says: one.says.zh,
    about: one.about?.zh ?? null,
  }));
}

test('two things owed under one clause are told apart, each with the thing it is about', async () => {
  const w = await world();
  await w.done('officer', 'incidents.open-incident', leak);
  const reports = (await owes(w, 'secrecy_head')).filter(({ clause }) => clause === 'INCIDENT-003');
  expect(reports.map(({ says }) => says).sort()).toEqual([
    '自发现泄密起规定时限内向上级主管部门上报',
    '自发现泄密起规定时限内向保密行政管理部门上报',
  ]);
  expect(new Set(reports.map(({ about }) => about))).toEqual(new Set([leak.what]));
});

test('who deals with a serious finding is told so, also when it is late, and not to put it right', async () => {
  const w = await world();
  await w.done('officer', 'inspections.record-finding', { ...serious, due_on: '2026-03-10' });
  const says = '对问题严重的科室或个人严肃处理并登记';
  expect(await owes(w, 'leader')).toContainEqual({ clause: 'INSPECT-004', says, about: serious.what });
  expect((await owes(w, 'reader')).map((one) => one.says)).toContain('限期整改检查发现的问题');
  await w.at('2026-03-11T01:00:00.000Z');
  const { alerts } = (await w.get('principal', '/api/alerts?rule=INSPECT-004')).body;
  expect(alerts.map((one: { says: { zh: string } }) => one.says.zh)).toContain(`已逾期：${says}`);
});

test('reports upward of an incident and their receipts are a register, found by the incident', async () => {
  const w = await world();
  const { id } = await w.done('officer', 'incidents.open-incident', leak);
  await w.done('officer', 'incidents.report-up', {
    ...(await upward(w, 'officer', id)),
    addressee: 'superior_bureau',
  });
  await receipted(w, 'officer', id, 'superior_bureau', '2026-03-02');
  const of = async (who: string, incident: string) =>
    (await w.get(who, `/api/registers/incident-reports?incident_id=${incident}`)).body.rows;
  expect(await of('officer', id)).toMatchObject([
    { addressee: 'superior_bureau', late: false, receipt_on: '2026-03-02', receipt_by: expect.any(String) },
  ]);
  expect(await of('officer', 'another')).toEqual([]);
  expect(await of('reader', id)).toEqual([]);
});

test('whoever is to put a finding right reads it, his own and no other, and no list', async () => {
  const w = await world();
  const { id: own } = await w.done('officer', 'inspections.record-finding', serious);
  const { id: other } = await w.done('officer', 'inspections.record-finding', { ...serious, person: 'drafter' });
  expect((await w.get('reader', `/api/registers/findings/${own}`)).body.row.what).toBe(serious.what);
  expect((await w.get('reader', `/api/registers/findings/${other}`)).status).toBe(403);
  expect((await w.get('reader', '/api/registers/findings')).status).toBe(403);
});

test('whoever may ask for the use of a seal finds the seals to choose from, but not what they were used for', async () => {
  const w = await world();
  expect((await w.get('reader', '/api/registers/seals')).status).toBe(200);
  expect((await w.get('reader', '/api/registers/seal-uses')).status).toBe(403);
});

test('the register of violations stands under every clause it holds breaches of', async () => {
  const w = await world();
  const { registers } = (await w.get('officer', '/api/registers')).body;
  const { clauses } = registers.find((one: { name: string }) => one.name === 'violations');
  await w.done('officer', 'inspections.record-finding', { ...serious, clause: 'CONDUCT-008' });
  const { rows } = (await w.get('officer', '/api/registers/violations')).body;
  expect(rows.map((row: { clause: string }) => row.clause)).toEqual(['CONDUCT-008']);
  expect(clauses).toContain('CONDUCT-008');
});

test('who signs a dismissal reads which incident it is about, in both languages', async () => {
  const w = await world();
  const { id } = await w.done('officer', 'incidents.open-incident', leak);
  const asked = await w.act('secrecy_head', 'incidents.dismiss-incident', { incident: id, reason: '查明没有外传' });
  expect(asked.status).toBe(202);
  const { case: shown } = (await w.get('leader', `/api/cases/${asked.body.approval.id}`)).body;
  expect([shown.title.zh, shown.title.en, shown.summary.incident]).toEqual([
    `泄密事件按误报销案：${leak.what}`,
    `Dismiss an incident as a false alarm: ${leak.what}`,
    id,
  ]);
});

test('evidence that belongs elsewhere is refused with what would help', async () => {
  const w = await world();
  const { id: incident } = await w.done('officer', 'incidents.open-incident', leak);
  await w.done('officer', 'incidents.report-up', {
    ...(await upward(w, 'officer', incident)),
    addressee: 'superior_bureau',
  });
  const { id: finding } = await w.done('officer', 'inspections.record-finding', serious);
  const evidence_id = await proved(w, 'officer', finding);
  const receipt = { incident, addressee: 'superior_bureau', evidence_id };
  const refused = await w.act('officer', 'incidents.record-receipt', receipt);
  expect([refused.status, refused.body.rules]).toEqual([422, ['INCIDENT-003']]);
  const remedies = refused.body.findings.map((one: { remedy: { zh: string } }) => one.remedy.zh);
  expect(remedies).toContain('为本事项提交凭证后选定。');
});
