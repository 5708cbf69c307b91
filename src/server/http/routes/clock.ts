import type { FastifyInstance } from 'fastify';
import { notFound, unauthenticated } from '../../act/answer.ts';
import type { App } from '../../app.ts';
import { moveClock } from '../../clock.ts';
import { runDuties } from '../../scheduler.ts';
import { send } from '../send.ts';
import { tokenOf } from '../session-cookie.ts';

interface At {
  Body: { at?: string } | null;
}

/** A demo or test installation may move its unit's clock and run the scheduler by hand; a real one answers as if these did not exist. */
export function routes(server: FastifyInstance, app: App): void {
  server.post<At>('/api/clock', async (request, reply) => {
    if (!app.demo) return send(reply, notFound);
    const at = Date.parse(request.body?.at ?? '');
    if (Number.isNaN(at))
      return reply
        .code(422)
        .send({ code: 'RULE_FIELDS', fields: ['at'], says: { zh: '时间格式不对。', en: 'The time is malformed.' } });
    const unit = await moveClock(app, tokenOf(request), at);
    return unit ? reply.send({ now: new Date(at).toISOString() }) : send(reply, unauthenticated);
  });

  server.post<At>('/api/scheduler/run', async (request, reply) => {
    if (!app.demo) return send(reply, notFound);
    const at = request.body?.at;
    const unit = await moveClock(app, tokenOf(request), at ? Date.parse(at) : null);
    if (!unit) return send(reply, unauthenticated);
    return reply.send({ done: await runDuties(app, unit) });
  });
}
