import type { FastifyInstance } from 'fastify';
import type { RoleId } from '#kernel/generated/clauses.ts';
import { roleNames } from '#kernel/generated/names.ts';
import { list } from '#kernel/text.ts';
import { notFound } from '../../act/answer.ts';
import type { App } from '../../app.ts';
import { openSession } from '../../sessions.ts';
import { answers } from '../answers.ts';
import { send } from '../send.ts';
import { deviceOf, setToken } from '../session-cookie.ts';
import { demoAccounts } from '../shapes.ts';

interface Account {
  readonly login: string;
  readonly unit_id: string;
  readonly person_id: string;
  readonly name: string;
  readonly department: string | null;
  readonly post: string;
  readonly roles: readonly RoleId[];
}

/** The accounts of a demo, to try each desk without a password. A real installation answers as if these did not exist. */
export function routes(server: FastifyInstance, app: App): void {
  server.get('/api/demo/accounts', answers(demoAccounts), async (_request, reply) => {
    if (!app.demo) return send(reply, notFound);
    const accounts = (await accountsOf(app)).map(({ login, name, department, post, roles }) => ({
      login,
      name,
      department,
      roles,
      titles: roles.length > 0 ? list(roles.map((role) => roleNames[role])) : { zh: post, en: post },
    }));
    return reply.send({ accounts });
  });

  server.post<{ Body: { login?: unknown } | null }>('/api/demo/session', async (request, reply) => {
    const account = app.demo ? (await accountsOf(app)).find((one) => one.login === request.body?.login) : undefined;
    if (!account) return send(reply, notFound);
    setToken(reply, await openSession(app, account.unit_id, account.person_id, deviceOf(request)));
    return reply.send({});
  });
}

async function accountsOf(app: App): Promise<Account[]> {
  return app.db.alone<Account>('select * from jingui.demo_accounts()', []);
}
