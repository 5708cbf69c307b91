import type { FastifyInstance } from 'fastify';
import { byWeight } from '#kernel/hub.ts';
import { unauthenticated } from '../../act/answer.ts';
import { enter, onUnitClock } from '../../act/enter.ts';
import type { App } from '../../app.ts';
import { idleSeconds } from '../../idle.ts';
import { confirm } from '../../factor/again.ts';
import { givenIn } from '../../factor/given.ts';
import { partyOf } from '../../factor/party.ts';
import { changePassword, logIn } from '../../login.ts';
import { logOut } from '../../sessions.ts';
import { answers } from '../answers.ts';
import { factorsAltered, unreadable, wrongProof } from '../factor-answers.ts';
import { notChanged, notConfirmed, notLetIn } from '../login-answers.ts';
import { nameBrowser, originOf } from '../origin.ts';
import { send } from '../send.ts';
import { clearToken, deviceOf, setToken, tokenOf } from '../session-cookie.ts';
import { session } from '../shapes.ts';

interface Body {
  Body: { login?: unknown; password?: unknown; newPassword?: unknown } | null;
}

/** Signing in and out, who one is, and one's own password. */
export function routes(server: FastifyInstance, app: App): void {
  server.post<Body>('/api/session', async (request, reply) => {
    const [login, password] = [textOf(request.body?.login), textOf(request.body?.password)];
    if (login === undefined || password === undefined)
      return reply.code(422).send({
        code: 'RULE_FIELDS',
        rule: 'SYSTEM-004',
        fields: ['login', 'password'],
        says: { zh: '须填写账号和口令。', en: 'Enter login and password.' },
      });
    const { origin, keep } = nameBrowser(request);
    const party = partyOf(server.reach, request);
    const attempt = { login, password, newPassword: textOf(request.body?.newPassword), origin, party };
    const result = await logIn(app, attempt);
    if (result.status === 'next') return reply.send(result.next);
    if (result.status === 'altered') return send(reply, factorsAltered);
    if (result.status !== 'ok') return send(reply, notLetIn(result));
    setToken(reply, result.token);
    keep(reply);
    return reply.code(200).send({ token: request.headers['x-jingui'] === 'cli' ? result.token : undefined });
  });

  server.post<Body>('/api/session/password', async (request, reply) => {
    const { password, newPassword } = request.body ?? {};
    const token = tokenOf(request);
    const presence = await app.db.transaction((connection) => enter(app, connection, token));
    if (!presence) return send(reply, unauthenticated);
    const attempt = {
      password: textOf(password) ?? '',
      newPassword: textOf(newPassword) ?? '',
      origin: originOf(request),
    };
    const person = { unitId: presence.unit.id, id: presence.actor.id, token };
    const refused = await changePassword(app, attempt, person);
    return refused ? send(reply, notChanged(refused)) : reply.code(200).send({});
  });

  server.post<Body>('/api/session/confirm', async (request, reply) => {
    const token = tokenOf(request);
    const presence = await app.db.transaction((connection) => enter(app, connection, token));
    if (!presence) return send(reply, unauthenticated);
    const given = givenIn(request.body);
    if (!given) return send(reply, unreadable);
    const asked = { given, origin: originOf(request), party: partyOf(server.reach, request) };
    const refused = await confirm(app, asked, { unitId: presence.unit.id, id: presence.actor.id, token });
    if (!refused) return reply.code(200).send({});
    const byPassword = given.password !== undefined || refused.status === 'slow';
    return send(reply, byPassword ? notConfirmed(refused) : wrongProof);
  });

  server.delete('/api/session', async (request, reply) => {
    await logOut(app, tokenOf(request), deviceOf(request));
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
      const [told] = await connection.query<{ before: Before | null }>('select jingui.told() as before');
      const [elsewhere] = await connection.query<{ count: number }>('select jingui.signed_in_elsewhere() as count');
      return {
        person: {
          id: actor.id,
          name: actor.name,
          department: department ?? null,
          roles: byWeight(app.regulation.rails, actor.roles),
          grade: actor.grade,
          clearance: actor.grade_clearance,
          unready: actor.unready,
          state: actor.state,
        },
        unit: { id: unit.id, name: unit.name, profile: unit.profile, siteLevel: unit.siteLevel, demo: app.demo },
        now,
        idleSeconds: idleSeconds(presence.settings),
        absoluteAt: presence.endsAt,
        before: before(told?.before, (at) => onUnitClock(app, at, now)),
        elsewhere: elsewhere?.count ?? 0,
      };
    });
    return body ? reply.send(body) : send(reply, unauthenticated);
  });
}

/** His sign-in before this one, and the wrong tries in between; null for the first, and for people of a demonstration. */
interface Before {
  readonly at: string | null;
  readonly from: string | null;
  readonly wrong: number;
}

function before(told: Before | null | undefined, shown: (at: string) => string): Before | null {
  return told ? { ...told, at: told.at && shown(told.at) } : null;
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value.length <= 200 ? value : undefined;
}
