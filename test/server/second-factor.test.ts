import { expect, test } from 'vitest';
import { asOwner } from '../kit/owner.ts';
import { ownPassword, signedIn } from '../kit/passwords.ts';
import { codeOf } from '../kit/second-step.ts';
import { server, world } from '../kit/world.ts';

async function door(url: string, payload: object, cookie = ''): Promise<{ status: number; body: any; cookie: string }> {
  const { http } = await server();
  const answer = await http.inject({ method: 'POST', url, payload, headers: { 'x-jingui': '1', cookie } });
  const set = [answer.headers['set-cookie'] ?? []].flat().find((one) => one.startsWith('jingui_session'));
  return { status: answer.statusCode, body: answer.json(), cookie: String(set).split(';')[0] as string };
}

test('an administrator enrols a second factor before anything else, and is asked for it from then on', async () => {
  const w = await world();
  const { login, pocket } = await signedIn(w, 'secadmin');
  expect(pocket.codes).toHaveLength(10);
  const again = await door('/api/session', { login, password: ownPassword });
  expect([again.status, again.body.step, again.cookie]).toEqual([200, 'factor', 'undefined']);
  expect(again.body.ways).toEqual({ code: true, recovery: true, passkey: false });
  const { ticket } = again.body;
  const wrong = await door('/api/session/factor', { ticket, code: '000000' });
  expect([wrong.status, wrong.body.findings[0].rule]).toEqual([422, 'factor']);
  const right = await door('/api/session/factor', { ticket, recovery: pocket.codes[0] });
  expect(right.status).toBe(200);
  expect((await door('/api/session/factor', { ticket, recovery: pocket.codes[1] })).status).toBe(409);
});

test('a code serves once, and so does each of the ten', async () => {
  const w = await world();
  const { login, pocket } = await signedIn(w, 'secadmin');
  const attempt = async (proof: object) => {
    const { body } = await door('/api/session', { login, password: ownPassword });
    return (await door('/api/session/factor', { ticket: body.ticket, ...proof })).status;
  };
  // The one it was enrolled by is used; the one of the next half minute is taken, once.
  const next = await codeOf(pocket.secret, Date.now() + 30_000);
  expect(await attempt({ code: next })).toBe(200);
  expect(await attempt({ code: next })).toBe(422);
  const [first] = pocket.codes;
  expect(await attempt({ recovery: first })).toBe(200);
  expect(await attempt({ recovery: first })).toBe(422);
});

test('who needs none signs in by his password alone, until his unit asks it of his role', async () => {
  const own = { 'SYSTEM-004.factor_roles': ['system_admin', 'security_admin', 'audit_admin', 'registry_clerk'] };
  const [plain, asking] = [await world(), await world({ own })];
  expect((await signedIn(plain, 'clerk')).pocket.secret).toBe('');
  expect((await signedIn(asking, 'clerk')).pocket.secret).not.toBe('');
});

test('an act of authority waits until its doer has proved again that it is he', async () => {
  const w = await world();
  const { post, pocket } = await signedIn(w, 'secadmin');
  const appoint = () => post('/api/procedures/people.appoint', { person: 'reader', role: 'secrecy_officer' });
  await longAgo(w);
  const late = await appoint();
  expect([late.status, late.body.rules, late.body.findings[0].rule]).toEqual([409, ['SYSTEM-004'], 'confirmed']);
  const list = await post('/api/factors', {});
  expect([list.status, list.body.findings[0].rule]).toEqual([409, 'confirmed']);
  const wrong = await post('/api/session/confirm', { recovery: pocket.codes[0]?.replace(/./g, 'x') });
  expect(wrong.status).toBe(422);
  expect((await post('/api/session/confirm', { recovery: pocket.codes[0] })).status).toBe(200);
  expect((await appoint()).status).toBe(202);
});

/** Everybody of the unit proved who he is longer ago than a proof is good for. */
async function longAgo({ id }: { readonly id: string }): Promise<void> {
  await asOwner((client) =>
    client.query(`update jingui.session set proven_at = proven_at - interval '6 minutes' where unit_id = $1`, [id]),
  );
}

test('a session nobody works in stands still until its owner proves that it is he, and then goes on', async () => {
  const w = await world();
  const { post } = await signedIn(w, 'clerk');
  await asOwner((client) =>
    client.query(`update jingui.session set seen_at = seen_at - interval '5 minutes' where unit_id = $1`, [w.id]),
  );
  const asleep = await post('/api/procedures/mail.receive', {});
  expect([asleep.status, asleep.body.code]).toEqual([401, 'SESSION_LOCKED']);
  expect((await post('/api/session/resume', { password: 'Wrong-Password-1' })).status).toBe(422);
  expect((await post('/api/procedures/mail.receive', {})).status).toBe(401);
  expect((await post('/api/session/resume', { password: ownPassword })).status).toBe(200);
  expect((await post('/api/procedures/mail.receive', {})).status).toBe(422);
  expect((await post('/api/session/lock', {})).status).toBe(200);
  expect((await post('/api/procedures/mail.receive', {})).body.code).toBe('SESSION_LOCKED');
});

test('a factor put into the database behind the product’s back opens nothing, and one taken out is not replaced by the password', async () => {
  const w = await world();
  const { login } = await signedIn(w, 'secadmin');
  await asOwner((client) => client.query(`delete from jingui.factor where unit_id = $1`, [w.id]));
  const gone = await door('/api/session', { login, password: ownPassword });
  expect([gone.status, gone.body.findings[0].rule]).toEqual([403, 'factors-altered']);
});

test('an administrator has one session; where he signs in anew the one before ends, and says why', async () => {
  const w = await world();
  const { login, pocket, post } = await signedIn(w, 'secadmin');
  const { body } = await door('/api/session', { login, password: ownPassword });
  const { cookie } = await door('/api/session/factor', { ticket: body.ticket, recovery: pocket.codes[0] });
  expect(cookie).toContain('jingui_session=');
  const over = await post('/api/session/challenge', {});
  expect([over.status, over.body.says.zh]).toEqual([401, expect.stringContaining('已在另一处登录')]);
});
