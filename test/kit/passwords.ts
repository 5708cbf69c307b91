import { type Response, server, type World } from './world.ts';

/** The password everybody chooses who signs in by one. */
export const ownPassword = 'copper lantern walks 1';

export interface SignedIn {
  readonly post: (url: string, payload: object) => Promise<Response>;
}

let keys = 0;

/** Somebody of the cast gets an account, chooses a password and signs in with it, as people of a real installation do. */
export async function signedIn(w: World, person: string): Promise<SignedIn> {
  const asked = { person, login: `${person}.${w.id}`.slice(0, 40) };
  const permit = await w.approved('sysadmin', 'people.give-login', asked, ['secadmin']);
  const { invitation } = await w.done('sysadmin', 'people.give-login', asked, { case: permit });
  const { http } = await server();
  let cookie = '';
  const shows = `${w.id}/${person}`;
  const post: SignedIn['post'] = async (url, payload) => {
    const headers = { 'x-jingui': '1', 'idempotency-key': `${w.id}-own-${keys++}`, cookie, 'x-jingui-person': shows };
    const answer = await http.inject({ method: 'POST', url, payload, headers });
    cookie = String(answer.headers['set-cookie'] ?? cookie).split(';')[0] as string;
    return { status: answer.statusCode, body: answer.json() };
  };
  const chosen = { token: invitation, login: asked.login, password: ownPassword };
  const accepted = await post('/api/invitation/accept', chosen);
  if (accepted.status !== 200) throw new Error(`accepting answered ${accepted.status}`);
  const entered = await post('/api/session', { login: asked.login, password: ownPassword });
  if (entered.status !== 200) throw new Error(`signing in answered ${entered.status}`);
  return { post };
}
