import type { FastifyInstance } from 'fastify';
import type { App } from '../../app.ts';
import { beginTry, rightTry } from '../../login/guess.ts';
import { accept, invitedBy } from '../../login/invitation.ts';
import { invitationRefused } from '../invitation-answers.ts';
import { slowDown } from '../login-answers.ts';
import { originOf } from '../origin.ts';
import { send } from '../send.ts';

interface Body {
  Body: { token?: unknown; login?: unknown; password?: unknown } | null;
}

/** No login is called so. */
const door = '#invitation';

/** By a link somebody chooses his own password. The link comes in the body, so that no address and no log holds it. */
export function routes(server: FastifyInstance, app: App): void {
  server.post<Body>('/api/invitation', async (request, reply) => {
    const origin = originOf(request);
    const slow = await beginTry(app, origin, door);
    if (slow) return send(reply, slowDown(slow));
    const found = await invitedBy(app, textOf(request.body?.token));
    if (!found) return send(reply, invitationRefused({ status: 'gone' }));
    await rightTry(app, origin, door);
    const { login, name, unit } = found;
    return reply.send({ login, name, unit });
  });

  server.post<Body>('/api/invitation/accept', async (request, reply) => {
    const origin = originOf(request);
    const slow = await beginTry(app, origin, door);
    if (slow) return send(reply, slowDown(slow));
    const { token, login, password } = request.body ?? {};
    const choice = { token: textOf(token), login: textOf(login).trim(), password: textOf(password), origin };
    const came = await accept(app, choice);
    if (came.status !== 'gone') await rightTry(app, origin, door);
    return came.status === 'done' ? reply.send({ login: choice.login }) : send(reply, invitationRefused(came));
  });
}

function textOf(value: unknown): string {
  return typeof value === 'string' && value.length <= 200 ? value : '';
}
