import { beforeAll, expect, test } from 'vitest';
import { entered } from '#test/kit/accounts.ts';
import { receiving } from '#test/kit/carriers-intake.ts';
import { asOwner } from '#test/kit/owner.ts';
import { server, type World, world } from '#test/kit/world.ts';

let w: World;
let login: string;

beforeAll(async () => {
  w = await world();
  login = `li.${w.id}`.slice(0, 40);
});

const own = 'copper lantern walks';

async function post(url: string, payload: object, cookie = '') {
  const { http } = await server();
  const answer = await http.inject({
    method: 'POST',
    url,
    payload,
    headers: { 'x-jingui': '1', cookie, ...(await shownBy(cookie)) },
  });
  return { status: answer.statusCode, body: answer.json(), cookie: String(answer.headers['set-cookie']).split(';')[0] };
}

/** Whom a page shows that is loaded with this cookie. */
async function shownBy(cookie: string): Promise<Record<string, string>> {
  const { http } = await server();
  const answer = await http.inject({ method: 'GET', url: '/api/session', headers: { cookie } });
  if (answer.statusCode !== 200) return {};
  const { unit, person } = answer.json();
  return { 'x-jingui-person': `${unit.id}/${person.id}` };
}

async function stands(cookie: string | undefined): Promise<boolean> {
  const { http } = await server();
  const answer = await http.inject({ method: 'GET', url: '/api/session', headers: { cookie: cookie ?? '' } });
  return answer.statusCode === 200;
}

/** An account opened by the system administrator with the security administrator's consent. */
async function opened(asked: { person: string; login: string }, key?: string) {
  const id = await w.approved('sysadmin', 'people.give-login', asked, ['secadmin']);
  const options = key ? { case: id, key } : { case: id };
  return { ...(await w.act('sysadmin', 'people.give-login', asked, options)), case: id };
}

/** Opens a link and chooses a password by it. */
function accept(token: string, name: string, password = own) {
  return post('/api/invitation/accept', { token, login: name, password });
}

/** Somebody new with a login of his own choosing and a password he has chosen. */
async function newcomer(wanted: string): Promise<string> {
  const person = await entered(w, {
    name: '新来者',
    department: 'd1',
    post: '科员',
  });
  const { invitation } = (await opened({ person: person.id, login: wanted })).body;
  expect((await accept(invitation, wanted)).status).toBe(200);
  return person.id;
}

test('each administrator keeps to his part', async () => {
  const person = { name: '某甲', post: '科员' };
  for (const who of ['secadmin', 'auditor', 'officer', 'drafter']) {
    const answer = await w.act(who, 'people.add-person', person);
    expect([answer.status, answer.body.rules]).toEqual([403, ['SYSTEM-004']]);
  }
  expect((await w.act('sysadmin', 'people.unlock', { person: 'reader' })).status).toBe(403);
  expect((await w.act('auditor', 'people.unlock', { person: 'reader' })).status).toBe(403);
  expect((await w.act('sysadmin', 'people.appoint', { person: 'reader', role: 'courier' })).status).toBe(403);
  expect((await w.act('auditor', 'people.appoint', { person: 'reader', role: 'courier' })).status).toBe(403);
});

test('a link is told once, kept nowhere, serves once, and only its owner ever knows the password', async () => {
  const person = await entered(w, { name: '李四', department: 'd1', post: '科员' });
  expect(person.employee_no).toMatch(/^\d{4}$/);
  const asked = { person: person.id, login };
  const given = await opened(asked, `give-${w.id}`);
  expect([given.status, given.body.password, given.body.invitation_days]).toEqual([200, undefined, 3]);
  const { invitation: link } = given.body;
  expect(link).toMatch(/^[\w-]{43}$/);
  const again = await w.act('sysadmin', 'people.give-login', asked, { case: given.case, key: `give-${w.id}` });
  expect(again.body).toMatchObject({ login, reference: given.body.reference });
  expect(again.body.invitation).toBeUndefined();

  const shown = await post('/api/invitation', { token: link });
  expect(shown.body).toEqual({ login, name: '李四', unit: '测试市某局' });
  const weak = await accept(link, login, 'Password123');
  expect([weak.status, weak.body.rules, weak.body.fields]).toEqual([422, ['DEVICE-004'], ['password']]);
  expect((await accept(link, login, 'lisi goes to town')).body.findings[0].says.zh).toContain('姓名');
  expect((await accept(link, 'x!')).body.fields).toEqual(['login']);
  const both = await Promise.all([accept(link, login), accept(link, login)]);
  expect(both.map(({ status }) => status).sort()).toEqual([200, 410]);
  expect((await post('/api/invitation', { token: link })).status).toBe(410);
  expect((await post('/api/invitation', { token: 'A'.repeat(43) })).status).toBe(410);
  const chosen = await post('/api/session', { login, password: own });
  expect([chosen.status, await stands(chosen.cookie)]).toEqual([200, true]);

  const entries = await w.ledger('');
  expect(entries.map((entry: { act: string }) => entry.act)).toEqual(
    expect.arrayContaining(['people.give-login', 'accept-invitation', 'login']),
  );
  const rows = await asOwner((client) =>
    client.query(`select leaf || ops as text from ledger_entry union all select body::text from jingui.idempotency`),
  );
  expect(rows.rows.filter(({ text }) => text.includes(link))).toEqual([]);
});

test('a link is good for as long as the unit says, and a later one takes its place', async () => {
  const name = `guo.${w.id}`.slice(0, 40);
  const person = await entered(w, { name: '过期', department: 'd1', post: '科员' });
  const { invitation: first } = (await opened({ person: person.id, login: name })).body;
  const { invitation: second } = (await opened({ person: person.id, login: name })).body;
  expect((await accept(first, name)).status).toBe(410);
  await asOwner((client) =>
    client.query(`update jingui.invitation set ends_at = now() - interval '1 second' where person_id = $1`, [
      person.id,
    ]),
  );
  expect((await accept(second, name)).status).toBe(410);
});

test('a link planted in the database, turned to another’s account or put back after it was used opens nothing', async () => {
  const name = `zhi.${w.id}`.slice(0, 40);
  const person = await entered(w, { name: '持有', department: 'd1', post: '科员' });
  const victim = await newcomer(`shou.${w.id}`.slice(0, 40));
  const { invitation: link } = (await opened({ person: person.id, login: name })).body;
  const tried = async (token: string) => (await post('/api/invitation', { token })).status;
  const behind = (text: string, values: unknown[]) => asOwner((client) => client.query(text, values));
  expect(await tried(link)).toBe(200);
  await behind('update jingui.invitation set person_id = $2 where person_id = $1', [person.id, victim]);
  expect(await tried(link)).toBe(410);
  await behind(`update jingui.invitation set id = sha256('planted') where person_id = $1`, [victim]);
  expect(await tried('planted')).toBe(410);
  await behind('delete from jingui.invitation where person_id = $1', [victim]);
  const { invitation: second } = (await opened({ person: person.id, login: name })).body;
  const { rows } = await behind('select * from jingui.invitation where person_id = $1', [person.id]);
  expect((await accept(second, name)).status).toBe(200);
  const { id, unit_id, person_id, made_at, ends_at } = rows[0];
  await behind('insert into jingui.invitation values ($1, $2, $3, $4, $5)', [id, unit_id, person_id, made_at, ends_at]);
  expect([await tried(second), (await accept(second, name)).status]).toEqual([410, 410]);
});

test('by a link one is called as one likes, but not as somebody else, however it is written', async () => {
  const name = `ming.${w.id}`.slice(0, 40);
  const person = await entered(w, { name: '自定', department: 'd1', post: '科员' });
  const { invitation: link } = (await opened({ person: person.id, login: name })).body;
  const taken = await accept(link, login.toUpperCase());
  expect([taken.status, taken.body.fields]).toEqual([422, ['login']]);
  const own = `own.${w.id}`.slice(0, 40);
  expect((await accept(link, own)).status).toBe(200);
  expect((await post('/api/session', { login: name, password: 'copper lantern walks' })).status).toBe(401);
  expect((await post('/api/session', { login: own, password: 'copper lantern walks' })).status).toBe(200);
});

test('changing one’s password needs the present one and ends every other session', async () => {
  const name = `zh.${w.id}`.slice(0, 40);
  await newcomer(name);
  const here = await post('/api/session', { login: name, password: own });
  const there = await post('/api/session', { login: name, password: own });
  const wrong = await post('/api/session/password', { password: 'x', newPassword: 'brass kettle sings' }, here.cookie);
  expect([wrong.status, wrong.body.fields]).toEqual([422, ['password']]);
  const weak = await post('/api/session/password', { password: own, newPassword: 'short' }, here.cookie);
  expect([weak.status, weak.body.fields]).toEqual([422, ['newPassword']]);
  const right = await post('/api/session/password', { password: own, newPassword: 'brass kettle sings' }, here.cookie);
  expect(right.status).toBe(200);
  expect([await stands(here.cookie), await stands(there.cookie)]).toEqual([true, false]);
  expect((await post('/api/session/password', { password: own, newPassword: 'x' })).status).toBe(401);
});

test('who signs out is on record, once, and his session is gone', async () => {
  const { http } = await server();
  const name = `tui.${w.id}`.slice(0, 40);
  const person = await newcomer(name);
  const { cookie = '' } = await post('/api/session', { login: name, password: own });
  const leave = () => http.inject({ method: 'DELETE', url: '/api/session', headers: { 'x-jingui': '1', cookie } });
  expect((await leave()).statusCode).toBe(200);
  expect(await stands(cookie)).toBe(false);
  expect((await leave()).statusCode).toBe(200);
  const entries = (await w.ledger('')).filter((entry: { act: string }) => entry.act === 'logout');
  expect(entries).toMatchObject([{ actor: { id: person }, outcome: 'done', clauses: ['SYSTEM-006'] }]);
});

test('a login is one person’s, and a new password for it waits for the security administrator', async () => {
  const name = `wang.${w.id}`.slice(0, 40);
  const person = await newcomer(name);
  const taken = await w.act('sysadmin', 'people.give-login', { person: 'reader', login: name.toUpperCase() });
  expect([taken.status, taken.body.fields]).toEqual([422, ['login']]);
  const asked = await w.act('sysadmin', 'people.give-login', { person, login: name });
  expect([asked.status, asked.body.approval.steps]).toEqual([202, ['security_admin']]);
  expect((await post('/api/session', { login: name, password: own })).status).toBe(200);
  await w.sign('secadmin', asked.body.approval.id);
  const given = await w.act('sysadmin', 'people.give-login', { person, login: name }, { case: asked.body.approval.id });
  expect(given.body.invitation).toMatch(/^[\w-]{43}$/);
  expect((await post('/api/session', { login: name, password: own })).status).toBe(401);
});

test('who leaves loses roles, headship, login and session at once; secret personnel cool off instead', async () => {
  const name = `li2.${w.id}`.slice(0, 40);
  const person = await newcomer(name);
  const { cookie } = await post('/api/session', { login: name, password: own });
  expect((await w.act('sysadmin', 'people.end-person', { person: 'reader', reason: '调出' })).body.rules).toEqual([
    'PEOPLE-013',
  ]);
  expect((await w.act('sysadmin', 'people.end-person', { person: 'auditor', reason: '调出' })).status).toBe(409);
  await w.done('sysadmin', 'people.end-person', { person, reason: '辞职' });
  expect(await stands(cookie)).toBe(false);
  expect((await post('/api/session', { login: name, password: own })).status).toBe(401);
  expect((await w.act('sysadmin', 'people.give-login', { person, login: name })).status).toBe(409);
});

test('a department is named once, and only an appointed head of its own stands at its head', async () => {
  const { id } = await w.done('sysadmin', 'organization.add-department', { name: '三处', kind: 'business' });
  const twice = await w.act('sysadmin', 'organization.add-department', { name: '三处', kind: 'business' });
  expect([twice.status, twice.body.fields]).toEqual([422, ['name']]);
  const member = await entered(w, { name: '钱六', department: id, post: '处长' });
  const asked = { department: id, head: member.id };
  expect((await w.act('sysadmin', 'people.change-department', asked)).body.findings[0].rule).toBe('head-appointed');
  const foreign = await w.act('sysadmin', 'people.change-department', { department: id, head: 'head' });
  expect(foreign.body.fields).toEqual(['head']);
  await w.done('sysadmin', 'people.change-department', { department: id, name: '第三处' });
  expect((await w.get('sysadmin', '/api/registers/departments?name=第三处')).body.rows).toHaveLength(1);
});

/** Thirteen weekdays, as many as there are public holidays. */
const holidays = [
  '01-01',
  '02-05',
  '02-08',
  '02-09',
  '02-10',
  '02-11',
  '04-05',
  '05-03',
  '05-04',
  '06-09',
  '09-15',
  '10-01',
  '10-04',
].map((day) => `2027-${day}`);

test('a year is loaded once with its source, corrected with a reason, and deadlines then reach into it', async () => {
  const year = await world({ at: '2027-12-30T01:00:00.000Z' });
  const before = await receiving(year, { issued_on: '2027-12-29', register_now: false });
  const notice = { year: 2027, source: '放假安排的通知〔2026〕1号', off: holidays };
  expect((await year.act('clerk', 'organization.load-calendar', notice)).status).toBe(403);
  expect((await year.act('sysadmin', 'organization.load-calendar', { ...notice, source: '' })).status).toBe(422);
  await year.done('sysadmin', 'organization.load-calendar', notice);
  const after = await receiving(year, { issued_on: '2027-12-29', register_now: false });
  expect(before.body.findings?.map((one: { says: { zh: string } }) => one.says.zh)).toEqual([
    expect.stringContaining('2027'),
  ]);
  expect(after.status).toBe(201);
  const corrected = { ...notice, off: [...holidays, '2027-12-31'] };
  expect((await year.act('officer', 'organization.load-calendar', corrected)).body.fields).toEqual(['reason']);
  const again = { ...corrected, reason: '按更正通知' };
  const past = await year.act('officer', 'organization.load-calendar', {
    ...again,
    off: [...holidays, '2027-03-01'].slice(1),
  });
  expect([past.status, past.body.rule, past.body.fields]).toEqual([422, 'ORG-031', ['off']]);
  await year.approved('officer', 'organization.load-calendar', again, ['leader']);
  const { rows } = (await year.get('officer', '/api/registers/calendars')).body;
  expect(rows.find((row: { year: number }) => row.year === 2027).off).toBe([...holidays, '2027-12-31'].join(' '));
});
