import type { FastifyInstance } from 'fastify';
import type { App } from '../../app.ts';
import { profilesFor, setUp, unitCount } from '../../setup.ts';
import { beginSetupTry, rightSetupTry } from '../../login/setup-try.ts';
import { answers } from '../answers.ts';
import { slowDown } from '../login-answers.ts';
import { originOf } from '../origin.ts';
import { send } from '../send.ts';
import { setup } from '../shapes.ts';

/** The first page of a real installation: the unit and its three administrators, once. */
export function routes(server: FastifyInstance, app: App): void {
  server.get('/api/setup', answers(setup), async (_request, reply) => {
    const state = (await unitCount(app.db)) === 0 ? 'setup' : 'ready';
    return reply.send({ state, demo: app.demo, profiles: state === 'setup' ? profilesFor(app) : [] });
  });

  server.post('/api/setup', async (request, reply) => {
    const origin = originOf(request);
    const slow = await beginSetupTry(app, origin);
    if (slow) return send(reply, slowDown(slow));
    const answer = await setUp(app, request.body);
    if (answer.status !== 403) await rightSetupTry(app, origin);
    return send(reply, answer);
  });
}
