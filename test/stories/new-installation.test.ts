import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dateOf } from '#kernel/calendar.ts';
import { type RunningServer, startServer } from '#server/main.ts';
import { lettering, pledging } from '../kit/signing.ts';
import { Installation } from '../kit/installation.ts';

/** A unit that starts with nothing but three administrators: every step is one a real installation takes, through HTTP alone. */
let dir: string;
let server: RunningServer;
let unit: Installation;

beforeAll(async () => {
  dir = await mkdtemp(path.join(tmpdir(), 'jingui-new-'));
  server = await startServer({ dataDir: dir, port: 0, host: '127.0.0.1', demo: false, scheduler: false });
  unit = new Installation(server);
});

afterAll(async () => {
  await server.stop();
  await rm(dir, { recursive: true, force: true });
});

const id: Record<string, string> = {};
const today = dateOf(new Date().toISOString());

test('the set-up page founds the unit and its three administrators sign in', async () => {
  await unit.setUp('测试市某局', 'bureau');
  for (const role of ['system_admin', 'security_admin', 'audit_admin']) await unit.signIn(role);
  const lists = await unit.get('system_admin', '/api/registers/people');
  expect(lists.rows).toHaveLength(3);
});

test('the system administrator builds departments, people and accounts, and the years to count by', async () => {
  const departments = [
    ['leaders', '局领导', 'leadership'],
    ['office', '办公室', 'general_office'],
    ['secrecy', '保密办', 'secrecy_office'],
    ['d1', '业务一处', 'business'],
  ] as const;
  for (const [key, name, kind] of departments)
    id[key] = (await unit.done('system_admin', 'organization.add-department', { name, kind })).id;
  const people = [
    ['principal', '程局长', 'leaders', '局长', true],
    ['leader', '陆副局长', 'leaders', '副局长', true],
    ['secrecy_head', '顾主任', 'secrecy', '保密办主任', false],
    ['clerk', '姚机要', 'office', '机要员', false],
    ['head', '谢处长', 'd1', '处长', false],
  ] as const;
  for (const [key, name, department, post, leadership] of people) {
    const given = { name, department: id[department], post, secret: true, leadership };
    id[key] = (await unit.done('system_admin', 'people.add-person', given)).id;
    await unit.account(key, id[key] as string);
  }
  const { rows } = await unit.get('system_admin', '/api/registers/calendars');
  const loaded = rows.map((row: { year: number }) => row.year);
  const year = Number(today.slice(0, 4));
  for (const next of [year, year + 1].filter((one) => !loaded.includes(one)))
    await unit.done('system_admin', 'organization.load-calendar', { year: next, source: '放假安排的通知' });
  expect((await unit.get('system_admin', '/api/registers/people')).rows).toHaveLength(3 + people.length);
});

test('the security administrator appoints the first offices alone, as long as there is nobody to sign', async () => {
  for (const [person, role] of [
    ['secrecy_head', 'secrecy_office_head'],
    ['principal', 'principal'],
  ])
    await unit.done('security_admin', 'people.appoint', { person: id[person as string], role });
  await unit.signed('principal', 'signing.sign-letter', lettering);
  await unit.appointed(id.leader as string, 'leader_in_charge', 'principal');
  await unit.signed('leader', 'signing.sign-letter', lettering);
  await unit.appointed(id.secrecy_head as string, 'dept_head', 'leader');
  await unit.appointed(id.head as string, 'dept_head', 'leader');
  await unit.appointed(id.principal as string, 'dept_head', 'leader');
  for (const who of ['head', 'secrecy_head']) await unit.signed(who, 'signing.sign-letter', lettering);
  expect((await unit.get('leader', '/api/session')).person.roles).toEqual(['leader_in_charge']);
});

test('with leader and administrators the unit is founded: nobody left to sign is refused from now on', async () => {
  const next = { person: id.head, role: 'principal' };
  const orphan = await unit.act('security_admin', 'people.appoint', next);
  expect([orphan.status, orphan.body.rules, orphan.body.findings[0].rule]).toEqual([
    409,
    ['SYSTEM-004'],
    'nobody-to-ask',
  ]);
});

test('people pledge by the published text, are trained and graded, and only then may know secrets', async () => {
  const all = ['principal', 'leader', 'secrecy_head', 'clerk', 'head'];
  expect((await unit.act('clerk', 'signing.sign-pledge', { agreed: true })).status).toBe(404);
  const text = {
    name: '保密承诺书',
    others: ['遵守保密制度，接受监督检查'],
    supervision: true,
  };
  await unit.done('secrecy_head', 'signing.publish-pledge', text);
  const early = await unit.act('secrecy_head', 'people.grade-person', {
    person: id.clerk,
    grade: 'core',
    basis: '机要岗位',
  });
  expect(early.body.rules).toEqual(['PEOPLE-005', 'PEOPLE-006']);
  for (const who of all) await unit.signed(who, 'signing.sign-pledge', pledging);
  const lesson = {
    kind: 'pre_post',
    topic: '上岗前保密教育',
    hours: 8,
    passed: true,
  };
  const rows: { id: string }[] = (await unit.get('system_admin', '/api/registers/people')).rows;
  const seen_by = rows
    .map((row) => row.id)
    .filter((one) => !Object.values(id).includes(one))
    .slice(0, 2);
  const sheet = { sender: '保密办', document_no: '签到表1号', dated: today, pages: 1, shelf_place: '保密柜', seen_by };
  const handedIn = async (more: object) =>
    (await unit.done('secrecy_head', 'evidence.submit', { ...sheet, ...more })).id;
  const attendance = await handedIn({});
  const paper = await handedIn({ document_no: '考卷1号' });
  const held = { trainer: id.secrecy_head, attendance, paper };
  const taught = all.filter((who) => who !== 'secrecy_head').map((who) => id[who]);
  await unit.done('secrecy_head', 'people.record-training', { ...lesson, ...held, people: taught });
  const hr = await unit.act('security_admin', 'people.appoint', { person: id.head, role: 'hr_dept' });
  await unit.sign(hr.body.approval.id, 'leader');
  const own = await handedIn({ person: id.secrecy_head, document_no: '保训〔2026〕3号' });
  const certified = { ...lesson, people: [id.secrecy_head], certificate: own };
  expect((await unit.act('secrecy_head', 'people.record-training', certified)).body.rules).toEqual(['PEOPLE-006']);
  const outside = { ...sheet, person: id.secrecy_head, sender: '试验市保密局', document_no: '保训〔2026〕3号' };
  certified.certificate = (await unit.done('head', 'evidence.submit', outside)).id;
  const unlisted = await unit.act('head', 'people.record-training', certified);
  expect([unlisted.body.rules, unlisted.body.fields]).toEqual([['PEOPLE-006'], ['certificate']]);
  const naming = { ...sheet, sender: '试验省某厅', document_no: '试厅函〔2026〕9号' };
  const bureau = {
    name: '试验市保密局',
    serves: 'superior_bureau',
    evidence_id: (await unit.done('head', 'evidence.submit', naming)).id,
  };
  const listed = await unit.act('secrecy_head', 'organization.list-outside-unit', bureau);
  await unit.sign(listed.body.approval.id, 'leader');
  await unit.done('head', 'people.record-training', certified);
  await unit.graded('secrecy_head', id.leader as string, 'core', ['principal']);
  await unit.graded('secrecy_head', id.principal as string, 'core', ['leader']);
  await unit.graded('secrecy_head', id.secrecy_head as string, 'core', ['leader']);
  await unit.graded('secrecy_head', id.head as string, 'important', ['leader']);
  await unit.done('security_admin', 'people.end-appointment', { person: id.principal, role: 'dept_head' });
  const session = await unit.get('head', '/api/session');
  expect(session.person).toMatchObject({ grade: 'important', state: 'active', clearance: 4 });
});

test('the clerk of an office without a head is graded once the office has one, and then keeps secrets; what is for a body above may be asked', async () => {
  const person = { name: '孟主任', department: id.office, post: '办公室主任', secret: true };
  const asked = await unit.act('system_admin', 'people.add-person', person);
  id.office_head = (await unit.sign(asked.body.approval.id, 'leader')).id;
  await unit.account('office_head', id.office_head as string);
  await unit.appointed(id.office_head as string, 'dept_head', 'leader');
  await unit.signed('office_head', 'signing.sign-letter', lettering);
  await unit.graded('secrecy_head', id.clerk as string, 'core', ['office_head', 'leader']);
  await unit.appointed(id.clerk as string, 'registry_clerk', 'leader');
  const next = { person: id.head, role: 'principal' };
  const above = await unit.act('security_admin', 'people.appoint', next);
  expect([above.status, above.body.approval.steps]).toEqual([202, ['superior_dept']]);
  await unit.done('security_admin', 'cases.withdraw', { case: above.body.approval.id });
  expect((await unit.get('clerk', '/api/session')).person).toMatchObject({ grade: 'core', clearance: 5 });
});

test('a secret document is received, asked for, lent and comes back', async () => {
  const mail = {
    source: 'superior',
    issuer: '试验省某厅',
    doc_no: '试厅发〔2026〕12号',
    title: '关于报送年度计划的通知',
    level: 'confidential',
    regime: 'state',
    period: { kind: 'years', years: 10 },
    issued_on: today,
    listed: '1-2',
    counted: '1-2',
    pages: 8,
    scope: [`d:${id.d1}`],
    handed_by: '送件人丙',
    signed: true,
  };
  const received = await unit.done('clerk', 'mail.receive', mail);
  const wanted = await unit.act('head', 'hands.borrow', { document: received.id, purpose: '起草报告' });
  expect(wanted.status).toBe(202);
  await unit.sign(wanted.body.approval.id, 'leader');
  const carrier = received.carriers[0].id;
  const loan = { carriers: [carrier], person: id.head, purpose: '起草报告', id_checked: true, signature: true };
  await unit.done('clerk', 'hands.issue', loan);
  expect((await unit.get('head', '/api/my-day')).holdings).toHaveLength(1);
  const leaving = await unit.act('system_admin', 'people.end-person', { person: id.head, reason: '调出' });
  expect(leaving.body.rules).toEqual(['PEOPLE-013', 'CARRIER-059', 'PEOPLE-014']);
  await unit.done('clerk', 'hands.take-back', { carrier });
  expect((await unit.get('head', '/api/my-day')).holdings).toHaveLength(0);
});

test('the administrators themselves see nothing of it, and the ledger tells the auditor everything', async () => {
  for (const who of ['system_admin', 'security_admin', 'audit_admin'])
    expect((await unit.get(who, '/api/registers/documents')).rows).toEqual([]);
  const { entries } = await unit.get('audit_admin', '/api/ledger');
  expect(entries.map((entry: { act: string }) => entry.act)).toContain('hands.issue');
});
