import type { FastifyInstance } from 'fastify';
import { unauthenticated } from '../../act/answer.ts';
import type { App } from '../../app.ts';
import { provesAgain } from '../../factor/again.ts';
import { askFor } from '../../factor/after-password.ts';
import { givenIn } from '../../factor/given.ts';
import { partyOf } from '../../factor/party.ts';
import { atDoor } from '../../factor/person.ts';
import { lockSession, ownerOf, resumeSession } from '../../locked.ts';
import { unreadable, wrongProof } from '../factor-answers.ts';
import { slowDown } from '../login-answers.ts';
import { originOf } from '../origin.ts';
import { send } from '../send.ts';
import { deviceOf, tokenOf } from '../session-cookie.ts';

/** A session nobody works in stands still until its owner proves again that it is he (CONDUCT-015). */
export function routes(server: FastifyInstance, app: App): void {
  server.post('/api/session/lock', async (request, reply) => {
    await lockSession(app, tokenOf(request));
    return reply.send({});
  });

  /** Who is asked, and by what he may prove himself. */
  server.get('/api/session/lock', async (request, reply) => {
    const locked = await ownerOf(app, tokenOf(request));
    const who = locked && (await atDoor(app, locked));
    if (!locked) return send(reply, unauthenticated);
    const person = { id: locked.person_id, name: locked.name };
    const unit = { id: locked.unit_id };
    if (!who) return reply.send({ person, unit, password: false, asks: null });
    const asks = await askFor(app, 'confirm', who, {
      device: deviceOf(request),
      party: partyOf(server.reach, request),
    });
    return reply.send({ person, unit, password: who.password, asks });
  });

  server.post('/api/session/resume', async (request, reply) => {
    const token = tokenOf(request);
    const given = givenIn(request.body);
    if (!given) return send(reply, unreadable);
    const locked = await ownerOf(app, token);
    if (!locked) return send(reply, unauthenticated);
    const asked = { given, origin: originOf(request), party: partyOf(server.reach, request) };
    const answer = await provesAgain(app, locked, asked);
    if (answer.status === 'slow') return send(reply, slowDown(answer));
    if (answer.status === 'bad') return send(reply, wrongProof);
    await resumeSession(app, locked, token, deviceOf(request));
    return reply.send({});
  });
}
