import { type Pocket, secondStep } from './second-step.ts';
import { type Response, server, type World } from './world.ts';

/** The password everybody chooses who signs in by one. */
export const ownPassword = 'copper lantern walks 1';

export interface SignedIn {
  readonly login: string;
  /** What he proves himself by beside the password, where he must. */
  readonly pocket: Pocket;
  readonly post: (url: string, payload: object) => Promise<Response>;
}

/** Who signs accounts, by office. */
const keepers: Readonly<Record<string, string>> = {
  security_admin: 'secadmin',
  audit_admin: 'auditor',
  leader_in_charge: 'leader',
};

let keys = 0;

/** Somebody of the cast gets an account, chooses a password and signs in with it, as people of a real installation do. */
export async function signedIn(w: World, person: string): Promise<SignedIn> {
  const asked = { person, login: `${person}.${w.id}`.slice(0, 40) };
  const { id: permit, steps } = (await w.act('sysadmin', 'people.give-login', asked)).body.approval;
  for (const role of steps) await w.sign(keepers[role] ?? role, permit);
  const { invitation } = await w.done('sysadmin', 'people.give-login', asked, { case: permit });
  const { http } = await server();
  let cookie = '';
  const shows = `${w.id}/${person}`;
  const post: SignedIn['post'] = async (url, payload) => {
    const headers = { 'x-jingui': '1', 'idempotency-key': `${w.id}-own-${keys++}`, cookie, 'x-jingui-person': shows };
    const answer = await http.inject({ method: 'POST', url, payload, headers });
    const set = [answer.headers['set-cookie'] ?? []].flat().find((one) => one.startsWith('jingui_session'));
    cookie = set?.split(';')[0] ?? cookie;
    return { status: answer.statusCode, body: answer.json() };
  };
  const chosen = { token: invitation, login: asked.login, password: ownPassword };
  const accepted = await post('/api/invitation/accept', chosen);
  if (accepted.status !== 200) throw new Error(`accepting answered ${accepted.status}`);
  const pocket: Pocket = { secret: '', codes: [] };
  const right = await post('/api/session', { login: asked.login, password: ownPassword });
  const entered = await secondStep(post, right, pocket);
  if (entered.status !== 200) throw new Error(`signing in answered ${entered.status}`);
  return { post, pocket, login: asked.login };
}
