import type { Text } from '#kernel/text.ts';
import type { Finding } from '#kernel/verdict.ts';
import { announced } from '#server/announce.ts';
import { expectNoServer } from '#server/one-server.ts';
import { fetchOf } from './fetch-pinned.ts';
import { databaseUrl } from './options.ts';
import { askHidden } from './ask.ts';

/** The members of the server's answers that this program reads; which of them an answer has, its address and status say. */
export interface Body extends Readonly<Record<string, unknown>> {
  readonly says?: Text;
  readonly token: string;
  /** What a right password is followed by. */
  readonly step?: string;
  readonly ticket?: string;
  readonly state: string;
  readonly headings: readonly { readonly heading: string; readonly field: string | null }[];
  readonly counts: { readonly taken: number; readonly noted: number; readonly same: number; readonly refused: number };
  readonly import: { readonly id: string };
  readonly findings?: readonly Pick<Finding, 'rule' | 'clause' | 'says' | 'remedy'>[];
  readonly procedures: readonly { readonly id: string; readonly title: Text }[];
}

export interface Reply {
  readonly status: number;
  readonly body: Body;
}

export interface Client {
  call(method: 'GET' | 'POST', path: string, body?: object | FormData): Promise<Reply>;
  /** The answer as it comes, for files. */
  bytes(path: string): Promise<Uint8Array>;
  close(): Promise<void>;
}

export interface ClientOptions {
  readonly dataDir: string;
  /** Account to log in with; without it the token in JINGUI_TOKEN speaks. */
  readonly as?: string | undefined;
}

/** Nobody could be logged in; told to the user in both languages. */
export class NotLetIn extends Error {
  readonly says: Text;
  constructor(says: Text) {
    super(says.en);
    this.says = says;
  }
}

export const prompt: Text = { zh: '口令', en: 'password' };
const nobody: Text = {
  zh: '请用 --as <账号> 说明以谁的身份办理，或在环境变量 JINGUI_TOKEN 里给出会话',
  en: 'say who acts with --as LOGIN, or give a session in JINGUI_TOKEN',
};
const code: Text = { zh: '验证码或备用码', en: 'code of the authenticator, or a recovery code' };
const enrolFirst: Text = {
  zh: '这个账号须先在网页上登录，登记第二种鉴别方式',
  en: 'this account first signs in on the page and enrols a second factor there',
};
const refused: Text = { zh: '没有登录成功', en: 'the login was refused' };

/** A session with the running server, else with one that is started for this command alone. */
export async function openClient({ dataDir, as }: ClientOptions): Promise<Client> {
  const { url, cert, stop } = await reach(dataDir);
  let token = process.env.JINGUI_TOKEN ?? '';
  const own = token === '' || as !== undefined;
  const request = async (method: string, path: string, body?: object | FormData) => {
    const headers: Record<string, string> = { 'x-jingui': 'cli', 'idempotency-key': crypto.randomUUID() };
    if (token !== '') headers.authorization = `Bearer ${token}`;
    const form = body instanceof FormData;
    if (body !== undefined && !form) headers['content-type'] = 'application/json';
    const sent = body ? { body: form ? body : JSON.stringify(body) } : {};
    return fetchOf(cert)(`${url}${path}`, { method, headers, ...sent });
  };
  const call: Client['call'] = async (method, path, body) => {
    const response = await request(method, path, body);
    const text = await response.text();
    return { status: response.status, body: text === '' ? null : JSON.parse(text) };
  };
  const close = async () => {
    if (own && token !== '') await request('DELETE', '/api/session').catch(() => {});
    await stop();
  };
  try {
    if (own) token = await logIn(request, call, as);
  } catch (error) {
    await close();
    throw error;
  }
  return { call, bytes: async (path) => new Uint8Array(await (await request('GET', path)).arrayBuffer()), close };
}

async function reach(dataDir: string): Promise<{ url: string; cert?: string | undefined; stop(): Promise<void> }> {
  for (const { url, cert } of await announced(dataDir))
    if (await answers(url, cert)) return { url, cert, stop: async () => {} };
  const { isInstallation, noInstallation } = await import('#server/existing.ts');
  if (!isInstallation(dataDir)) throw noInstallation(dataDir);
  // One that runs and does not answer well has its reason, which a second one beside it would not have.
  await expectNoServer(dataDir);
  const { startServer } = await import('#server/main.ts');
  const passphraseFile = process.env.JINGUI_PASSPHRASE_FILE;
  const options = { dataDir, port: 0, host: '127.0.0.1', databaseUrl: databaseUrl(), demo: false, scheduler: false };
  return startServer({ ...options, passphraseFile });
}

async function answers(url: string, cert: string | undefined): Promise<boolean> {
  const answer = await fetchOf(cert)(`${url}/api/health`, { signal: AbortSignal.timeout(3000) }).catch(() => null);
  return answer?.ok === true;
}

type Request = (method: string, path: string, body?: object) => Promise<Response>;

/** In a demo an account is enough; else the password is asked for. */
async function logIn(request: Request, call: Client['call'], login: string | undefined): Promise<string> {
  if (login === undefined) throw new NotLetIn(nobody);
  const demo = await request('POST', '/api/demo/session', { login });
  if (demo.status === 200) return /jingui_session=([^;]+)/.exec(demo.headers.get('set-cookie') ?? '')?.[1] ?? '';
  // Where nobody can sign in just now no password helps.
  if (demo.status === 503) throw new NotLetIn(((await demo.json()) as Body).says ?? refused);
  const { status, body } = await call('POST', '/api/session', { login, password: await askHidden(prompt) });
  if (status !== 200) throw new NotLetIn(body?.says ?? refused);
  if (body.step === undefined) return body.token;
  if (body.step === 'enrol') throw new NotLetIn(enrolFirst);
  const second = await call('POST', '/api/session/factor', { ticket: body.ticket, ...proofOf(await askHidden(code)) });
  if (second.status !== 200) throw new NotLetIn(second.body?.findings?.[0]?.says ?? second.body?.says ?? refused);
  return second.body.token;
}

/** Six digits are the authenticator's; whatever else is a recovery code. */
function proofOf(typed: string): object {
  return /^\d{6}$/.test(typed.replace(/\s/g, '')) ? { code: typed } : { recovery: typed };
}
