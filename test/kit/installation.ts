import { randomUUID } from 'node:crypto';
import type { RunningServer } from '#server/main.ts';
import { type Pocket, secondStep } from './second-step.ts';
import type { Response } from './world.ts';

/** What each proves himself by: he keeps it when his installation is copied, or started again. */
const pockets = new Map<string, Pocket>();

const administrators = ['system_admin', 'security_admin', 'audit_admin'] as const;

/** A real installation, spoken to as its page does: set-up code, passwords, cookies. Nobody has a session that he did not open himself. */
export class Installation {
  private server: RunningServer;
  private readonly cookies = new Map<string, string>();
  private readonly shown = new Map<string, string>();

  constructor(server: RunningServer) {
    this.server = server;
  }

  async setUp(name: string, profile: string): Promise<void> {
    const people = administrators.map((role, n) => [
      role,
      { name: `管理员${'甲乙丙'[n]}`, login: role.replace('_', '.') },
    ]);
    const asked = { code: this.server.setupCode, unit: { name, profile }, administrators: Object.fromEntries(people) };
    const { invitations } = expectStatus(await this.post('', '/api/setup', asked), 201).body;
    for (const role of administrators) await this.accept(role, role.replace('_', '.'), invitations[role]);
  }

  /** Lets the system administrator open an account with the security administrator's consent, and its owner choose his own password by the link. */
  async account(who: string, person: string): Promise<void> {
    const login = who.replace('_', '.');
    const asked = await this.act('system_admin', 'people.give-login', { person, login });
    const { id } = expectStatus(asked, 202).body.approval;
    await this.sign(id, 'security_admin');
    const given = await this.post('system_admin', `/api/procedures/people.give-login?case=${id}`, {
      person,
      login,
    });
    await this.accept(who, login, expectStatus(given, 200).body.invitation);
    await this.signIn(who);
  }

  /** Opens a link and chooses a password by it. */
  private async accept(who: string, login: string, token: string): Promise<void> {
    const chosen = { token, login, password: this.password(who) };
    expectStatus(await this.post('', '/api/invitation/accept', chosen), 200);
  }

  async signIn(who: string): Promise<void> {
    await this.enter(who, { login: who.replace('_', '.'), password: this.password(who) });
  }

  async act(who: string, procedure: string, input: object): Promise<Response> {
    return this.post(who, `/api/procedures/${procedure}`, input);
  }

  async done(who: string, procedure: string, input: object): Promise<Response['body']> {
    const answer = await this.act(who, procedure, input);
    return expectStatus(answer, answer.status === 201 ? 201 : 200).body;
  }

  /** Answers what the last signature carried out. */
  async sign(caseId: string, ...signers: readonly string[]): Promise<Response['body']> {
    let carriedOut: Response['body'];
    for (const signer of signers) carriedOut = await this.done(signer, 'cases.sign', { case: caseId, opinion: '同意' });
    return carriedOut;
  }

  async appointed(person: string, role: string, ...signers: readonly string[]): Promise<void> {
    const asked = await this.act('security_admin', 'people.appoint', { person, role });
    await this.sign(expectStatus(asked, 202).body.approval.id, ...signers);
  }

  async graded(proposer: string, person: string, grade: string, signers: readonly string[]): Promise<void> {
    const asked = await this.act(proposer, 'people.grade-person', { person, grade, basis: '岗位需要' });
    await this.sign(expectStatus(asked, 202).body.approval.id, ...signers);
  }

  async get(who: string, url: string): Promise<Response['body']> {
    const headers = { cookie: this.cookies.get(who) ?? '' };
    const answer = await this.server.http.inject({ method: 'GET', url, headers });
    return expectStatus({ status: answer.statusCode, body: answer.json() }, 200).body;
  }

  async status(who: string, url: string): Promise<number> {
    const headers = { cookie: this.cookies.get(who) ?? '' };
    return (await this.server.http.inject({ method: 'GET', url, headers })).statusCode;
  }

  /** The same sessions, on a server started again. */
  moveTo(server: RunningServer): void {
    this.server = server;
  }

  async asToken(token: string, url: string): Promise<number> {
    return (await this.server.http.inject({ method: 'GET', url, headers: { authorization: `Bearer ${token}` } }))
      .statusCode;
  }

  /** Whatever it answers. */
  async call(who: string, url: string, payload: object): Promise<Response> {
    return this.post(who, url, payload);
  }

  /** His signature, for which he gives his password once more. */
  async signed(who: string, procedure: string, input: object): Promise<void> {
    const { text } = (await this.post(who, `/api/procedures/${procedure}/facts`, input)).body.ask;
    expectStatus(await this.post(who, '/api/session/confirm', { password: this.password(who) }), 200);
    await this.done(who, procedure, { ...input, text: text.digest });
  }

  private password(who: string): string {
    return `Xia-${who.length}-Xue-2026`;
  }

  private async enter(who: string, attempt: object): Promise<void> {
    let cookie = '';
    const post = async (url: string, payload: object): Promise<Response> => {
      const answer = await this.server.http.inject({ method: 'POST', url, payload, headers: { 'x-jingui': '1' } });
      const set = [answer.headers['set-cookie'] ?? []].flat().find((one) => one.includes('jingui_session'));
      cookie = String(set).split(';')[0] as string;
      return { status: answer.statusCode, body: answer.json() };
    };
    const pocket = pockets.get(who) ?? { secret: '', codes: [] };
    pockets.set(who, pocket);
    const right = expectStatus(await post('/api/session', attempt), 200);
    expectStatus(await secondStep(post, right, pocket), 200);
    this.cookies.set(who, cookie);
    const { unit, person } = await this.get(who, '/api/session');
    this.shown.set(who, `${unit.id}/${person.id}`);
  }

  private async post(who: string, url: string, payload: object): Promise<Response> {
    const answer = await this.server.http.inject({
      method: 'POST',
      url,
      payload,
      headers: {
        'x-jingui': '1',
        'x-jingui-person': this.shown.get(who) ?? '',
        'idempotency-key': randomUUID(),
        cookie: this.cookies.get(who) ?? '',
      },
    });
    return { status: answer.statusCode, body: answer.json() };
  }
}

function expectStatus(answer: Response, status: number): Response {
  if (answer.status !== status)
    throw new Error(`answered ${answer.status}, not ${status}: ${JSON.stringify(answer.body, null, 1)}`);
  return answer;
}
