import { createHash } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import type { Directories } from '#server/directory/directories.ts';
import { buildServer, loadRoutes } from '#server/http/server.ts';
import type { Response, World } from './world.ts';

/** The world's server as it answers where people sign in by directories. */
export async function withDirectories(w: World, directories: Directories): Promise<FastifyInstance> {
  const app = { ...w.running.app, directories };
  return buildServer(app, await loadRoutes(), '/nowhere', { host: '127.0.0.1' });
}

/** A browser: it keeps its cookies, and speaks as our page does. */
export class Browser {
  readonly cookies = new Map<string, string>();
  private readonly http: FastifyInstance;
  private readonly address: string;
  constructor(http: FastifyInstance, address = '127.0.0.1') {
    this.http = http;
    this.address = address;
  }

  async post(url: string, payload: object = {}, headers: Readonly<Record<string, string>> = {}): Promise<Response> {
    return this.request('POST', url, payload, headers);
  }

  async get(url: string, headers: Readonly<Record<string, string>> = {}): Promise<Response> {
    return this.request('GET', url, undefined, headers);
  }

  private async request(
    method: 'GET' | 'POST',
    url: string,
    payload: object | undefined,
    more: Readonly<Record<string, string>>,
  ): Promise<Response> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = { 'x-jingui': '1', cookie, ...more };
    const answer = await this.http.inject({
      method,
      url,
      headers,
      remoteAddress: this.address,
      ...(payload ? { payload } : {}),
    });
    for (const { name, value, maxAge, expires } of answer.cookies) {
      const over = maxAge === 0 || (expires !== undefined && expires.getTime() < Date.now());
      if (over) this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
    return { status: answer.statusCode, body: answer.json() };
  }
}

/** An account whose owner has not chosen a password. */
export async function openAccount(w: World, person: string): Promise<void> {
  const asked = { person, login: `${person}.${w.id}`.slice(0, 40) };
  const { id: permit, steps } = (await w.act('sysadmin', 'people.give-login', asked)).body.approval;
  for (const role of steps) await w.sign(signers[role] ?? role, permit);
  await w.done('sysadmin', 'people.give-login', asked, { case: permit });
}

/** Links an account of a directory to somebody, with the signatures it wants. */
export async function link(w: World, person: string, issuer: string, subject: string): Promise<string> {
  const asked = await w.act('sysadmin', 'people.link-directory', { person, issuer, subject });
  let done: Response['body'];
  for (const role of asked.body.approval.steps) done = await w.sign(signers[role] ?? role, asked.body.approval.id);
  return done.id;
}

const signers: Readonly<Record<string, string>> = {
  security_admin: 'secadmin',
  audit_admin: 'auditor',
  leader_in_charge: 'leader',
};

/** A lasting name of this world's own. */
export function subjectOf(w: World, person: string): string {
  return createHash('sha256').update(`${w.id} ${person}`).digest('hex').slice(0, 32);
}
