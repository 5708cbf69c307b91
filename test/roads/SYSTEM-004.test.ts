import { expect, test } from 'vitest';
import { type World, world } from '../kit/world.ts';

const end = (w: World, who: string, person: string, role: string, more: object = {}) =>
  w.act(who, 'organization.end-appointment', { person, role, ...more });
const appoint = (w: World, who: string, person: string, role: string) =>
  w.act(who, 'organization.appoint', { person, role });
const steps = (answer: { body: { approval?: { steps: string[] } } }) => answer.body.approval?.steps;
const roles = async (w: World, who: string) => (await w.get(who, '/api/session')).body.person.roles as string[];

const accomplice = { id: 'accomplice', name: '同伙', department: 'd2', post: '科员' } as const;

test('G1 the secrecy officer ends neither the leader nor an administrator, and gives himself nothing', async () => {
  const w = await world({ people: [accomplice] });
  for (const [person, role] of [
    ['leader', 'leader_in_charge'],
    ['sysadmin', 'system_admin'],
    ['secadmin', 'security_admin'],
    ['auditor', 'audit_admin'],
    ['principal', 'principal'],
  ] as const) {
    const refused = await end(w, 'officer', person, role);
    expect([refused.status, refused.body.findings.map((one: { rule: string }) => one.rule)]).toEqual([409, ['stays']]);
    expect(refused.body.findings[0].says.zh).toContain('最后一位');
  }
  const asked = await appoint(w, 'officer', 'accomplice', 'leader_in_charge');
  expect([asked.status, steps(asked)]).toEqual([202, ['security_admin', 'principal']]);
  expect((await w.act('officer', 'cases.sign', { case: asked.body.approval.id, opinion: '同意' })).status).toBe(403);
  expect(await roles(w, 'accomplice')).toEqual([]);
});

test('G1 a neighbour: with a second leader the first is ended by the principal only', async () => {
  const w = await world({ people: [{ ...accomplice, roles: ['leader_in_charge'] }] });
  const asked = await end(w, 'officer', 'leader', 'leader_in_charge');
  expect([asked.status, steps(asked)]).toEqual([202, ['security_admin', 'principal']]);
  await w.sign('secadmin', asked.body.approval.id);
  expect((await w.act('accomplice', 'cases.sign', { case: asked.body.approval.id, opinion: '同意' })).status).toBe(404);
  expect(await roles(w, 'leader')).toContain('leader_in_charge');
});

test('G1 a neighbour: leave-post and change-person end no office that the table keeps', async () => {
  const w = await world();
  const leaving = await w.act('hr', 'people.leave-post', { person: 'leader' });
  expect([leaving.status, leaving.body.rules]).toEqual([409, ['SYSTEM-004']]);
  expect(leaving.body.findings[0].facts.roles).toEqual(['leader_in_charge', 'committee_vice_chair']);
  const own = await w.act('secrecy_head', 'people.leave-post', { person: 'secrecy_head' });
  expect([own.status, own.body.rules]).toContain(403);
  const office = await w.act('hr', 'people.leave-post', { person: 'secrecy_head' });
  expect([office.status, steps(office)]).toEqual([202, ['leader_in_charge']]);
});

test('G1 a neighbour: whoever leaves the unit without a grade gives up his offices only as they end', async () => {
  const w = await world({ people: [{ ...accomplice, roles: ['leader_in_charge', 'courier'] }] });
  const asked = await w.act('sysadmin', 'organization.end-person', { person: 'accomplice', reason: '调出' });
  expect([asked.status, steps(asked)]).toEqual([202, ['security_admin', 'principal']]);
  await w.sign('secadmin', asked.body.approval.id);
  await w.sign('principal', asked.body.approval.id);
  expect((await w.get('accomplice', '/api/session')).status).toBe(401);
});

test('an office that ends at once is told to its giver, who alone restores it within five working days', async () => {
  const w = await world();
  expect((await end(w, 'officer', 'archivist', 'archivist')).status).toBe(200);
  expect((await w.get('leader', '/api/alerts?rule=SYSTEM-004')).body.alerts).toMatchObject([{ kind: 'office-ended' }]);
  const restore = { person: 'archivist', role: 'archivist' };
  expect((await w.act('officer', 'organization.restore-appointment', restore)).status).toBe(403);
  expect((await w.act('archivist', 'organization.restore-appointment', restore)).status).toBe(403);
  await w.done('leader', 'organization.restore-appointment', restore);
  expect(await roles(w, 'archivist')).toEqual(['archivist']);
  await w.done('secadmin', 'organization.end-appointment', restore);
  await w.clock('2026-03-10T01:00:00.000Z');
  const late = await w.act('leader', 'organization.restore-appointment', restore);
  expect([late.status, late.body.findings[0].rule]).toEqual([409, 'in-time']);
});

test('the three administrators and the business are apart, and relations are not appointed', async () => {
  const w = await world({ people: [accomplice] });
  for (const [person, role] of [
    ['secadmin', 'drafter'],
    ['clerk', 'audit_admin'],
    ['leader', 'registry_clerk'],
    ['principal', 'secrecy_officer'],
  ] as const)
    expect((await appoint(w, person === 'secadmin' ? 'officer' : 'secadmin', person, role)).status).toBe(403);
  const bearer = await appoint(w, 'secadmin', 'accomplice', 'bearer');
  expect([bearer.status, bearer.body.fields]).toEqual([422, ['role']]);
  const listed = { person: 'secadmin', designated: true, measures: ['专用密码箱'] };
  expect((await w.act('officer', 'organization.designate', listed)).status).toBe(403);
});

test('a principal is succeeded in one act by the superior’s document, with the chair of the committee', async () => {
  const w = await world();
  await w.approved('secadmin', 'organization.appoint', { person: 'business_leader', role: 'principal' }, [
    'outside:试组发〔2026〕9号',
  ]);
  expect(await roles(w, 'business_leader')).toEqual(expect.arrayContaining(['principal', 'committee_chair']));
  expect(await roles(w, 'principal')).toEqual(['committee']);
});

test('G1b a one-time password for another administrator is not one person’s to give', async () => {
  const w = await world();
  const login = (person: string) =>
    w.act('sysadmin', 'organization.give-login', { person, login: `${person}.${w.id}`.slice(0, 40) });
  expect(steps(await login('secadmin'))).toEqual(['audit_admin', 'leader_in_charge']);
  expect(steps(await login('auditor'))).toEqual(['security_admin', 'principal']);
});

test('G1b a neighbour: invented staff get no login from the system administrator alone', async () => {
  const w = await world();
  const { id } = await w.done('sysadmin', 'organization.add-person', { name: '虚构', department: 'd1', post: '科员' });
  const asked = { person: id, login: `x.${w.id}`.slice(0, 40) };
  const first = await w.act('sysadmin', 'organization.give-login', asked);
  expect([first.status, steps(first)]).toEqual([202, ['security_admin']]);
  const early = await w.act('sysadmin', 'organization.give-login', asked, { case: first.body.approval.id });
  expect([early.status, early.body.password]).toEqual([409, undefined]);
});

test('G1b a neighbour: signatures lose their force by a second person’s only', async () => {
  const w = await world();
  const reason = '审批时隐瞒利害关系';
  const limit = { key: 'INCIDENT-003.report_up_hours', value: 12 };
  const login = { person: 'reader', login: `r.${w.id}`.slice(0, 40) };
  const permit = await w.approved('sysadmin', 'organization.give-login', login, ['secadmin']);
  expect((await w.act('secrecy_head', 'organization.choose', limit)).status).toBe(202);
  const alone = await end(w, 'secadmin', 'head', 'dept_head', { void_signatures: true, reason });
  expect([alone.status, steps(alone)]).toEqual([202, ['leader_in_charge']]);
  const bare = await end(w, 'secadmin', 'head', 'dept_head', { void_signatures: true });
  expect([bare.status, bare.body.fields]).toEqual([422, ['reason']]);
  expect((await w.act('sysadmin', 'organization.give-login', login, { case: permit })).status).toBe(200);
});
