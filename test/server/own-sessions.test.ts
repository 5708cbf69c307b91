import { expect, test } from 'vitest';
import { asOwner } from '../kit/owner.ts';
import { ownPassword, signedIn } from '../kit/passwords.ts';
import { server, type World, world } from '../kit/world.ts';

/** A request of a page that shows whoever it says. */
async function call(
  method: 'GET' | 'POST' | 'DELETE',
  url: string,
  [cookie, shows]: readonly string[],
  payload?: object,
) {
  const { http } = await server();
  const headers = { 'x-jingui': '1', cookie, 'x-jingui-person': shows };
  const answer = await http.inject({ method, url, headers, ...(payload && { payload }) });
  const set = [answer.headers['set-cookie'] ?? []].flat().find((one) => one.startsWith('jingui_session'));
  return { status: answer.statusCode, body: answer.json(), cookie: set?.split(';')[0] ?? '' };
}

async function signIn(w: World, person: string, login: string): Promise<readonly string[]> {
  const { cookie } = await call('POST', '/api/session', ['', ''], { login, password: ownPassword });
  return [cookie, `${w.id}/${person}`];
}

test('one sees where one is signed in, and ends what is elsewhere once one has proved that it is oneself', async () => {
  const w = await world();
  const { login } = await signedIn(w, 'clerk');
  const mine = await signIn(w, 'clerk', login);
  const { sessions } = (await call('GET', '/api/sessions', mine)).body;
  expect(sessions.map(({ here }: { here: boolean }) => here).toSorted()).toEqual([false, true]);
  const other = sessions.find(({ here }: { here: boolean }) => !here).id;
  const end = () => call('DELETE', `/api/sessions/${other}`, mine);
  await asOwner((client) =>
    client.query(`update jingui.session set proven_at = proven_at - interval '1 hour' where unit_id = $1`, [w.id]),
  );
  const unproven = await end();
  expect([unproven.status, unproven.body.findings[0].rule]).toEqual([409, 'confirmed']);
  expect((await call('GET', '/api/sessions', mine)).body.sessions).toHaveLength(2);
  expect((await call('POST', '/api/session/confirm', mine, { password: ownPassword })).status).toBe(200);
  expect((await end()).status).toBe(200);
  expect((await call('GET', '/api/sessions', mine)).body.sessions).toHaveLength(1);
  expect((await end()).status).toBe(404);
});

test('nobody ends a session of somebody else', async () => {
  const w = await world();
  const [clerk, other] = [await signedIn(w, 'clerk'), await signedIn(w, 'clerk2')];
  const [mine, his] = [await signIn(w, 'clerk', clerk.login), await signIn(w, 'clerk2', other.login)];
  const { sessions } = (await call('GET', '/api/sessions', his)).body;
  for (const { id } of sessions) expect((await call('DELETE', `/api/sessions/${id}`, mine)).status).toBe(404);
  expect((await call('GET', '/api/sessions', his)).body.sessions).toHaveLength(2);
});
