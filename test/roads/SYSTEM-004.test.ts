import { expect, test } from 'vitest';
import { entered } from '../kit/accounts.ts';
import { answered } from '../kit/importing.ts';
import { handedIn } from '../kit/letters.ts';
import { first, loanOf, paper } from '../kit/carriers-hands.ts';
import { proposal } from '../kit/classification.ts';
import { ownDocument } from '../kit/own-document.ts';
import { cast, type World, world } from '../kit/world.ts';

const end = (w: World, who: string, person: string, role: string, more: object = {}) =>
  w.act(who, 'people.end-appointment', { person, role, ...more });
const appoint = (w: World, who: string, person: string, role: string) => w.act(who, 'people.appoint', { person, role });
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
  expect([leaving.status, leaving.body.rules]).toEqual([409, ['SYSTEM-004', 'ORG-001']]);
  const empty = leaving.body.findings.map((one: { facts: { roles: string[] } }) => one.facts.roles);
  expect(empty).toEqual([['leader_in_charge'], ['committee_vice_chair']]);
  const own = await w.act('secrecy_head', 'people.leave-post', { person: 'secrecy_head' });
  expect([own.status, own.body.rules]).toContain(403);
  const office = await w.act('hr', 'people.leave-post', { person: 'secrecy_head' });
  expect([office.status, steps(office)]).toEqual([202, ['leader_in_charge']]);
});

test('G1 a neighbour: whoever leaves the unit without a grade gives up his offices only as they end', async () => {
  const w = await world({ people: [{ ...accomplice, roles: ['leader_in_charge', 'courier'] }] });
  const asked = await w.act('sysadmin', 'people.end-person', { person: 'accomplice', reason: '调出' });
  expect([asked.status, steps(asked)]).toEqual([202, ['security_admin', 'leader_in_charge', 'principal']]);
  for (const who of ['secadmin', 'leader', 'principal']) await w.sign(who, asked.body.approval.id);
  expect((await w.get('accomplice', '/api/session')).status).toBe(401);
});

test('an office that ends at once is told to its giver, who alone restores it within five working days', async () => {
  const w = await world();
  expect((await end(w, 'officer', 'archivist', 'archivist')).status).toBe(200);
  expect((await w.get('leader', '/api/alerts?rule=SYSTEM-004')).body.alerts).toMatchObject([{ kind: 'office-ended' }]);
  const restore = { person: 'archivist', role: 'archivist' };
  expect((await w.act('officer', 'people.restore-appointment', restore)).status).toBe(403);
  expect((await w.act('archivist', 'people.restore-appointment', restore)).status).toBe(403);
  await w.done('leader', 'people.restore-appointment', restore);
  expect(await roles(w, 'archivist')).toEqual(['archivist']);
  await w.done('secadmin', 'people.end-appointment', restore);
  await w.clock('2026-03-10T01:00:00.000Z');
  const late = await w.act('leader', 'people.restore-appointment', restore);
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
  expect((await w.act('officer', 'people.designate', listed)).status).toBe(403);
});

test('a principal is succeeded in one act by the superior’s document, with the chair of the committee', async () => {
  const w = await world();
  await w.approved('secadmin', 'people.appoint', { person: 'business_leader', role: 'principal' }, [
    'outside:试组发〔2026〕9号',
  ]);
  expect(await roles(w, 'business_leader')).toEqual(expect.arrayContaining(['principal', 'committee_chair']));
  expect(await roles(w, 'principal')).toEqual(['committee']);
});

test('a superior’s document is nothing one types beside an office: it is evidence on the case, of another body and in other hands', async () => {
  const w = await world();
  const office = { person: 'business_leader', role: 'principal' };
  const typed = await w.act('secadmin', 'people.appoint', { ...office, document: '试组发〔2026〕9号' });
  expect([typed.status, typed.body.fields]).toEqual([422, ['document']]);
  const asked = await w.act('secadmin', 'people.appoint', office);
  expect(steps(asked)).toEqual(['superior_dept']);
  const { id } = asked.body.approval;
  for (const [status, letter] of [
    [422, { sender: '测试市某局' }],
    [403, { seen_by: ['printer', 'secadmin'] }],
  ] as const) {
    const evidence_id = await handedIn(w, 'clerk2', { case: id }, { dated: '2026-03-02', ...letter });
    expect((await w.act('clerk2', 'cases.attach', { case: id, evidence_id })).status).toBe(status);
  }
  expect(await roles(w, 'business_leader')).not.toContain('principal');
  await w.attach('clerk2', id, { document_no: '试组发〔2026〕9号' });
  expect(await roles(w, 'business_leader')).toContain('principal');
});

test('a neighbour: nor is one typed where an office is ended or given back', async () => {
  const w = await world();
  for (const act of ['people.end-appointment', 'people.restore-appointment']) {
    const typed = await w.act('leader', act, { person: 'archivist', role: 'archivist', document: '试组发〔2026〕9号' });
    expect([act, typed.status, typed.body.fields]).toEqual([act, 422, ['document']]);
  }
});

test('G1b a one-time password for another administrator is not one person’s to give', async () => {
  const w = await world();
  const login = (person: string) =>
    w.act('sysadmin', 'people.give-login', { person, login: `${person}.${w.id}`.slice(0, 40) });
  expect(steps(await login('secadmin'))).toEqual(['audit_admin', 'leader_in_charge']);
  expect(steps(await login('auditor'))).toEqual(['security_admin', 'principal']);
});

test('an administrator who lost his way in is let in by three together, never by one, and all who watch over him hear of it', async () => {
  const w = await world();
  const asked = { person: 'sysadmin', login: `sys.${w.id}`.slice(0, 40) };
  const first = await w.act('secadmin', 'people.give-login', asked);
  expect([first.status, steps(first)]).toEqual([202, ['audit_admin', 'leader_in_charge']]);
  const { id } = first.body.approval;
  const sign = (who: string) => w.act(who, 'cases.sign', { case: id, opinion: '同意' });
  const use = () => w.act('secadmin', 'people.give-login', asked, { case: id });
  for (const who of ['secadmin', 'sysadmin', 'leader', 'principal']) expect((await sign(who)).status).not.toBe(200);
  expect((await use()).status).toBe(409);
  expect((await sign('auditor')).status).toBe(200);
  expect([(await sign('auditor')).status, (await use()).status]).toEqual([403, 409]);
  expect((await sign('leader')).status).toBe(200);
  for (const who of ['auditor', 'leader'])
    expect((await w.act(who, 'people.give-login', asked, { case: id })).body.invitation).toBeUndefined();
  const given = await use();
  expect([given.status, given.body.invitation]).toEqual([200, expect.stringMatching(/^[\w-]{43}$/)]);
  expect((await use()).status).toBe(403);
  const own = { person: 'secadmin', login: `own.${w.id}`.slice(0, 40) };
  expect((await w.act('secadmin', 'people.give-login', own)).status).toBe(403);
  const reader = { person: 'reader', login: `r.${w.id}`.slice(0, 40) };
  expect((await w.act('secadmin', 'people.give-login', reader)).status).toBe(403);
  // Only of one who had an account there is something to tell.
  const again = await w.approved('auditor', 'people.give-login', asked, ['secadmin', 'leader']);
  await w.done('auditor', 'people.give-login', asked, { case: again });
  for (const who of ['secadmin', 'auditor', 'principal'])
    expect((await w.get(who, '/api/alerts?rule=SYSTEM-004')).body.alerts).toMatchObject([
      { kind: 'administrator-invited' },
    ]);
});

test('G1b a neighbour: invented staff get no login from the system administrator alone', async () => {
  const w = await world();
  const { id } = await entered(w, { name: '虚构', department: 'd1', post: '科员' });
  const asked = { person: id, login: `x.${w.id}`.slice(0, 40) };
  const first = await w.act('sysadmin', 'people.give-login', asked);
  expect([first.status, steps(first)]).toEqual([202, ['security_admin']]);
  const early = await w.act('sysadmin', 'people.give-login', asked, { case: first.body.approval.id });
  expect([early.status, early.body.invitation]).toEqual([409, undefined]);
});

test('G1b a neighbour: signatures lose their force by a second person’s only', async () => {
  const w = await world();
  const reason = '审批时隐瞒利害关系';
  const limit = { key: 'INCIDENT-003.report_up_hours', value: 12 };
  const login = { person: 'reader', login: `r.${w.id}`.slice(0, 40) };
  const permit = await w.approved('sysadmin', 'people.give-login', login, ['secadmin']);
  expect((await w.act('secrecy_head', 'organization.choose', limit)).status).toBe(202);
  const alone = await end(w, 'secadmin', 'head', 'dept_head', { void_signatures: true, reason });
  expect([alone.status, steps(alone)]).toEqual([202, ['leader_in_charge']]);
  const bare = await end(w, 'secadmin', 'head', 'dept_head', { void_signatures: true });
  expect([bare.status, bare.body.fields]).toEqual([422, ['reason']]);
  expect((await w.act('sysadmin', 'people.give-login', login, { case: permit })).status).toBe(200);
});

const reset = (w: World, person: string) =>
  w.act('sysadmin', 'people.give-login', { person, login: `${person}.${w.id}`.slice(0, 40) });

test('a new password for whoever signs is agreed to by whoever gives him his office', async () => {
  const w = await world();
  expect(steps(await reset(w, 'leader'))).toEqual(['security_admin', 'principal']);
  expect(steps(await reset(w, 'principal'))).toEqual(['security_admin', 'superior_dept']);
  const asked = await reset(w, 'leader');
  await w.sign('secadmin', asked.body.approval.id);
  const login = { person: 'leader', login: `leader.${w.id}`.slice(0, 40) };
  const early = await w.act('sysadmin', 'people.give-login', login, { case: asked.body.approval.id });
  expect([early.status, early.body.invitation]).toEqual([409, undefined]);
});

test('a neighbour: the password of a head and of a clerk, who sign and hand out, waits for the leader', async () => {
  const w = await world();
  for (const person of ['head', 'clerk', 'secrecy_head'])
    expect([person, steps(await reset(w, person))]).toEqual([person, ['security_admin', 'leader_in_charge']]);
  expect(steps(await reset(w, 'reader'))).toEqual(['security_admin']);
});

test('a neighbour: a password agreed to before he got an office is no way into the office', async () => {
  const w = await world({ people: [accomplice] });
  const login = { person: 'accomplice', login: `a.${w.id}`.slice(0, 40) };
  const permit = await w.approved('sysadmin', 'people.give-login', login, ['secadmin']);
  await w.approved('secadmin', 'people.appoint', { person: 'accomplice', role: 'leader_in_charge' }, ['principal']);
  const used = await w.act('sysadmin', 'people.give-login', login, { case: permit });
  expect([used.status, used.body.invitation]).toEqual([409, undefined]);
});

test('whoever gave an office takes a departure back that personnel entered, and restores the office', async () => {
  const w = await world();
  const left = await w.done('hr', 'people.leave-post', { person: 'archivist' });
  expect(await roles(w, 'archivist')).toEqual([]);
  const restore = { person: 'archivist', role: 'archivist' };
  const gone = await w.act('leader', 'people.restore-appointment', restore);
  expect([gone.status, gone.body.findings[0].rule]).toEqual([409, 'not-cooling-off']);
  const undo = { cooling_off: left.id, reason: '登记有误，仍在岗' };
  for (const who of ['hr', 'officer', 'archivist', 'secadmin'])
    expect((await w.act(who, 'people.undo-leaving', undo)).status).toBe(403);
  await w.done('leader', 'people.undo-leaving', undo);
  await w.done('leader', 'people.restore-appointment', restore);
  expect(await roles(w, 'archivist')).toEqual(['archivist']);
  expect((await w.act('leader', 'people.undo-leaving', undo)).status).toBe(409);
});

test('a neighbour: what was signed stays, and after five working days so does what ended at once', async () => {
  const w = await world();
  const asked = await w.act('hr', 'people.leave-post', { person: 'secrecy_head' });
  await w.sign('leader', asked.body.approval.id);
  const late = await w.done('hr', 'people.leave-post', { person: 'archivist' });
  const { rows } = (await w.get('hr', '/api/registers/cooling-offs')).body;
  const signed = rows.find((one: { id: string }) => one.id !== late.id);
  const undo = (id: string) => w.act('leader', 'people.undo-leaving', { cooling_off: id, reason: '登记有误' });
  expect((await undo(signed.id)).body.findings.map((one: { rule: string }) => one.rule)).toContain('unsigned');
  await w.clock('2026-03-10T01:00:00.000Z');
  expect((await undo(late.id)).body.findings[0].rule).toBe('in-time');
});

test('the account of a courier is not closed over the head of whoever gave him the office, since nobody could restore it', async () => {
  const w = await world({ people: [{ ...accomplice, roles: ['courier'] }] });
  const asked = await w.act('sysadmin', 'people.end-person', { person: 'accomplice', reason: '调出' });
  expect([asked.status, steps(asked)]).toEqual([202, ['security_admin', 'leader_in_charge']]);
  await w.sign('secadmin', asked.body.approval.id);
  expect(await roles(w, 'accomplice')).toEqual(['courier']);
  await w.sign('leader', asked.body.approval.id);
  expect((await w.get('accomplice', '/api/session')).status).toBe(401);
  expect((await w.get('leader', '/api/alerts?rule=SYSTEM-004')).body.alerts).toEqual([]);
});

test('a neighbour: nobody who is leaving comes on the list of those who handle top secret', async () => {
  const w = await world();
  await w.done('hr', 'people.leave-post', { person: 'reader' });
  const listed = { person: 'reader', designated: true, measures: ['专用密码箱'] };
  const refused = await w.act('officer', 'people.designate', listed);
  expect([refused.status, refused.body.findings[0].rule]).toEqual([409, 'not-cooling-off']);
});

test('a neighbour: an office of a department is not restored in another one, ended by the move or before it', async () => {
  const w = await world();
  await w.done('secadmin', 'people.end-appointment', { person: 'head2', role: 'dept_head' });
  const moved = { person: 'head2', department: 'd1', reason: '轮岗' };
  const asked = await w.act('hr', 'people.change-person', moved);
  for (const who of ['secadmin', 'leader']) await w.sign(who, asked.body.approval.id);
  const restore = await w.act('leader', 'people.restore-appointment', { person: 'head2', role: 'dept_head' });
  expect([restore.status, restore.body.findings[0].rule]).toEqual([409, 'same-department']);
  expect(await roles(w, 'head2')).toEqual(['committee_member']);
});

test('a neighbour: a head moved to another department loses the office with its giver’s signature, and nobody restores it there', async () => {
  const w = await world();
  const moved = { person: 'head', department: 'd2', reason: '轮岗' };
  const asked = await w.act('sysadmin', 'people.change-person', moved);
  for (const who of ['secadmin', 'leader']) await w.sign(who, asked.body.approval.id);
  expect(await roles(w, 'head')).toEqual(['committee_member']);
  const restore = { person: 'head', role: 'dept_head' };
  expect((await w.act('secadmin', 'people.restore-appointment', restore)).status).toBe(403);
  const late = await w.act('leader', 'people.restore-appointment', restore);
  expect([late.status, late.body.findings[0].rule]).toEqual([409, 'ended']);
});

test('an approval loses its force with the office it was signed in, where that is said with a reason and a second person', async () => {
  const graded = { confidential: [], secret: ['office_head'], top_secret: ['leader_in_charge'] };
  const w = await world({ own: { 'CARRIER-021.approver': graded } });
  const { document, copies } = await paper(w, { level: 'secret' });
  await w.approved('reader', 'hands.borrow', { document, purpose: '起草报告' }, ['office_head']);
  const asked = await end(w, 'secadmin', 'office_head', 'office_head', {
    void_signatures: true,
    reason: '隐瞒利害关系',
  });
  await w.sign('leader', asked.body.approval.id);
  const lent = await w.act('clerk', 'hands.lend', loanOf(first(copies), 'reader'));
  expect([lent.status, lent.body.rules]).toEqual([409, ['CARRIER-021']]);
});

test('a neighbour: an office that ended without that leaves what was signed in it standing', async () => {
  const graded = { confidential: [], secret: ['office_head'], top_secret: ['leader_in_charge'] };
  const w = await world({ own: { 'CARRIER-021.approver': graded } });
  const { document, copies } = await paper(w, { level: 'secret' });
  await w.approved('reader', 'hands.borrow', { document, purpose: '起草报告' }, ['office_head']);
  expect((await end(w, 'secadmin', 'office_head', 'office_head')).status).toBe(200);
  expect((await w.act('clerk', 'hands.lend', loanOf(first(copies), 'reader'))).status).toBe(200);
});

test('with the first draft the founding is over: an office nobody can give is no longer given by one hand', async () => {
  const stripped = ['leader', 'principal', 'clerk', 'clerk2', 'officer', 'secrecy_head'];
  const people = cast.filter(({ id }) => stripped.includes(id)).map((one) => ({ ...one, roles: [] }));
  const w = await world({ people });
  expect((await appoint(w, 'secadmin', 'reader', 'courier')).status).toBe(201);
  await w.done('drafter', 'classification.draft', proposal);
  const later = await appoint(w, 'secadmin', 'reader2', 'courier');
  expect([later.status, later.body.findings[0].rule]).toEqual([409, 'nobody-to-ask']);
});

test('neighbour: nobody below its level, and nobody leaving, is named in the scope of a secret, be it proposed or changed', async () => {
  const w = await world();
  const refused = async (procedure: string, body: object) => {
    const answer = await w.act('drafter', procedure, body);
    return [answer.status, answer.body.rules];
  };
  const document = await ownDocument(w);
  const changing = (person: string) => ({ document, scope: ['p:reader', `p:${person}`], reason: '参加起草' });
  expect(await refused('classification.change', changing('general'))).toEqual([409, ['SYSTEM-004']]);
  const drafted = async (person: string) =>
    w.done('drafter', 'classification.draft', { ...proposal, scope: [`p:${person}`] });
  const { id } = await drafted('general');
  expect(await refused('classification.submit', { document: id })).toEqual([409, ['SYSTEM-004']]);
  await w.done('hr', 'people.leave-post', { person: 'reader2' });
  expect((await refused('classification.change', changing('reader2')))[1]).toContain('PEOPLE-013');
  const { id: other } = await drafted('reader2');
  expect((await refused('classification.submit', { document: other }))[1]).toContain('PEOPLE-013');
});

test('whoever keeps a medium may know all that is on it: it is neither registered in nor passed to another hand', async () => {
  const w = await world();
  const drive = { no: 'U-001', kind: 'electromagnetic_medium', serial: 'SN-77', regime: 'state', level: 'secret' };
  const refused = async (procedure: string, body: object) => {
    const answer = await w.act('officer', procedure, body);
    return [answer.status, answer.body.findings.map((one: { rule: string }) => one.rule)];
  };
  expect(await refused('devices.register-medium', { ...drive, keeper: 'general' })).toEqual([403, ['keeper-cleared']]);
  const { id: medium } = await w.done('officer', 'devices.register-medium', { ...drive, keeper: 'reader' });
  expect(await refused('devices.hand-medium', { medium, keeper: 'general' })).toEqual([403, ['keeper-cleared']]);
  const document = await ownDocument(w, { scope: ['p:drafter', 'p:reader', 'duty:registry'] });
  await w.done('officer', 'devices.store-on-medium', { medium, title: '工作安排', document });
  expect(await refused('devices.hand-medium', { medium, keeper: 'reader2' })).toEqual([403, ['keeper-in-scope']]);
  await w.done('officer', 'devices.hand-medium', { medium, keeper: 'drafter' });
});

test('an administrator is apart from all that brings secrets, whichever of the two is given first', async () => {
  const w = await world({ people: [{ ...accomplice, grade: 'core' }] });
  const rule = (answer: { body: { findings: { rule: string }[] } }) => answer.body.findings.map((one) => one.rule);
  const becomes = async (person: string, role: string, expected: string) => {
    const refused = await appoint(w, 'secadmin', person, role);
    expect([refused.status, rule(refused)]).toEqual([403, [expected]]);
  };
  const measures = ['专用密码箱，不离身'];
  await w.approved('secadmin', 'people.designate', { person: 'reader', designated: true, measures }, ['leader']);
  await becomes('reader', 'system_admin', 'off-the-list');
  const standIn = { deputy: 'reader2', until: '2026-03-09T02:00:00.000Z', reason: '出差' };
  await w.approved('accomplice', 'people.deputize', standIn, ['head2']);
  await becomes('reader2', 'audit_admin', 'no-deputy');
  await becomes('accomplice', 'audit_admin', 'no-deputy');
  const seal = { name: '某局印章', owner_body: '某局', keeper: 'general' };
  await w.approved('office_head', 'seals.keep-seal', seal, ['leader']);
  await becomes('general', 'system_admin', 'keeps-no-seal');
  expect((await end(w, 'secadmin', 'site_head', 'site_head')).status).toBe(200);
  await becomes('site_head', 'system_admin', 'answers-for-no-place');
});

test('a neighbour: what stood against it is over, and what waited for a signature meets it', async () => {
  const w = await world({ people: [accomplice] });
  const seal = { name: '某局印章', owner_body: '某局', keeper: 'accomplice' };
  const kept = await w.act('office_head', 'seals.keep-seal', seal);
  const asked = await appoint(w, 'secadmin', 'accomplice', 'system_admin');
  await w.sign('leader', kept.body.approval.id);
  const late = await w.act('leader', 'cases.sign', { case: asked.body.approval.id, opinion: '同意' });
  expect([late.status, late.body.rules]).toEqual([403, ['SEAL-001']]);
  await w.approved('office_head', 'seals.keep-seal', { ...seal, department: 'office', keeper: 'seal_keeper' }, [
    'leader',
  ]);
  await w.approved('secadmin', 'people.appoint', { person: 'accomplice', role: 'system_admin' }, ['leader']);
  expect(await roles(w, 'accomplice')).toEqual(['system_admin']);
});

test('an office agreed to for one department is not given in another, to which he was moved before the last signature', async () => {
  const w = await world();
  const asked = await w.act('secadmin', 'people.appoint', { person: 'reader', role: 'dept_head' });
  const moved = await w.act('sysadmin', 'people.change-person', { person: 'reader', department: 'd2', reason: '调整' });
  for (const role of moved.body.approval.steps)
    await w.sign(role === 'security_admin' ? 'secadmin' : 'leader', moved.body.approval.id);
  const signed = await w.act('leader', 'cases.sign', { case: asked.body.approval.id });
  expect([signed.status, signed.body.rules]).toEqual([409, ['SYSTEM-004']]);
});

test('a department takes no name of a body outside, whose papers would then be our own', async () => {
  const w = await world();
  for (const name of ['试验省某厅', '试验省某厅（章）', '试验市保密局']) {
    const renamed = await w.act('sysadmin', 'people.change-department', { department: 'd1', name });
    const added = await w.act('sysadmin', 'organization.add-department', { name, kind: 'business' });
    for (const { status, body } of [renamed, added])
      expect([status, body.findings[0].rule, body.rules]).toEqual([422, 'one-name', ['SYSTEM-004']]);
  }
  expect((await w.act('sysadmin', 'people.change-department', { department: 'd1', name: '综合一处' })).status).toBe(
    200,
  );
  expect((await w.act('sysadmin', 'organization.add-department', { name: '三处', kind: 'business' })).status).toBe(201);
});

test('an old ledger leaves an internal paper with nobody whom its scope does not name', async () => {
  const w = await world();
  const line = { level: '内部', period: '', holder: '阅文人', state: '借出' };
  expect(await answered(w, { ...line, scope: '承办人' }, { ...line, scope: '阅文人' })).toEqual([
    ['refused', ['SYSTEM-004']],
    ['taken', []],
  ]);
});
