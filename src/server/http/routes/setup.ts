import type { FastifyInstance } from 'fastify';
import type { App } from '../../app.ts';
import { profilesFor, setUp, unitCount } from '../../setup.ts';
import { answers } from '../answers.ts';
import { send } from '../send.ts';
import { setup } from '../shapes.ts';

/** Wrong codes this start bears; then only a new start (and a new code) opens the set-up again. */
const mostTries = 20;

/** The first page of a real installation: the unit and its three administrators, once. */
export function routes(server: FastifyInstance, app: App): void {
  let wrong = 0;
  server.get('/api/setup', answers(setup), async (_request, reply) => {
    const state = (await unitCount(app.db)) === 0 ? 'setup' : 'ready';
    return reply.send({ state, demo: app.demo, profiles: state === 'setup' ? profilesFor(app) : [] });
  });

  server.post('/api/setup', async (request, reply) => {
    if (wrong >= mostTries)
      return reply.code(429).send({
        code: 'TOO_MANY',
        says: { zh: '设置码错误次数过多，请重新启动服务。', en: 'Too many wrong codes; restart the server.' },
      });
    const answer = await setUp(app, request.body);
    if (answer.status === 403) wrong += 1;
    return send(reply, answer);
  });
}
