import type { FastifyInstance } from 'fastify';
import { setting } from '#kernel/parameter.ts';
import { unauthenticated } from '../../act/answer.ts';
import { enter } from '../../act/enter.ts';
import type { App } from '../../app.ts';
import { logIn, type LoginResult } from '../../login.ts';
import { answers } from '../answers.ts';
import { send } from '../send.ts';
import { clearToken, deviceOf, setToken, tokenOf } from '../session-cookie.ts';
import { session } from '../shapes.ts';

/** Signing in and out, and who one is. */
export function routes(server: FastifyInstance, app: App): void {
  server.post<{ Body: { login?: unknown; password?: unknown } | null }>('/api/session', async (request, reply) => {
    const { login, password } = request.body ?? {};
    if (typeof login !== 'string' || typeof password !== 'string') {
      return reply.code(422).send({
        code: 'RULE_FIELDS',
        rule: 'SYSTEM-004',
        fields: ['login', 'password'],
        says: { zh: '须填写账号和口令。', en: 'Enter login and password.' },
      });
    }
    const result = await logIn(app, login, password, deviceOf(request));
    if (result.status !== 'ok') return reply.code(result.status === 'locked' ? 423 : 401).send(refusalOf(result));
    setToken(request, reply, result.token);
    return reply.code(200).send({ token: request.headers['x-jingui'] === 'cli' ? result.token : undefined });
  });

  server.delete('/api/session', async (request, reply) => {
    await app.db.pool.query('select jingui.close_session($1)', [tokenOf(request)]);
    clearToken(reply);
    return reply.code(200).send({});
  });

  server.get('/api/session', answers(session), async (request, reply) => {
    const body = await app.db.transaction(async (connection) => {
      const presence = await enter(app, connection, tokenOf(request));
      if (!presence) return undefined;
      const { actor, unit, now } = presence;
      const [department] = await connection.query<{ id: string; name: string }>(
        'select id, name from department where unit_id = $1 and id = $2',
        [unit.id, actor.departmentId],
      );
      return {
        person: {
          id: actor.id,
          name: actor.name,
          department: department ?? null,
          roles: actor.roles,
          grade: actor.grade,
          clearance: actor.clearance,
          state: actor.state,
        },
        unit: { id: unit.id, name: unit.name, profile: unit.profile, siteLevel: unit.siteLevel, demo: app.demo },
        now,
        idleSeconds: idleSeconds(presence.settings),
        absoluteAt: presence.endsAt,
      };
    });
    return body ? reply.send(body) : send(reply, unauthenticated);
  });
}

function idleSeconds(settings: Parameters<typeof setting>[0]): number {
  return Number(settings.values['LAW.auth_idle_minutes']?.value ?? 10) * 60;
}

/** The same words for a wrong password and an unknown account. */
function refusalOf(result: LoginResult): object {
  if (result.status === 'locked') {
    return {
      code: 'LOCKED',
      says: {
        zh: '账号已锁定，请由安全保密管理员解锁。',
        en: 'The account is locked; the security administrator can unlock it.',
      },
    };
  }
  return { code: 'BAD_LOGIN', says: { zh: '账号或口令不对。', en: 'Login or password is wrong.' } };
}
