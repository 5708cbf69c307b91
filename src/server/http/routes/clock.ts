import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { type Answer, notFound, unauthenticated } from '../../act/answer.ts';
import type { App } from '../../app.ts';
import { moveClock } from '../../clock.ts';
import { runDuties } from '../../scheduler.ts';
import { send } from '../send.ts';
import { tokenOf } from '../session-cookie.ts';

const body = z.strictObject({ at: z.iso.datetime({ offset: true }).optional() }).nullish();

const malformed: Answer = {
  status: 422,
  body: {
    code: 'RULE_FIELDS',
    fields: ['at'],
    says: {
      zh: '时间格式不对，应为 2026-08-01T09:00:00+08:00。',
      en: 'The time is malformed; it reads 2026-08-01T09:00:00+08:00.',
    },
  },
};

/** A demo or test installation may move its unit's clock and run the scheduler by hand; a real one answers as if these did not exist. */
export function routes(server: FastifyInstance, app: App): void {
  server.post('/api/clock', async (request, reply) => {
    if (!app.demo) return send(reply, notFound);
    const at = atOf(request.body);
    if (typeof at !== 'number') return send(reply, malformed);
    const unit = await moveClock(app, tokenOf(request), at);
    return unit ? reply.send({ now: new Date(at).toISOString() }) : send(reply, unauthenticated);
  });

  server.post('/api/scheduler/run', async (request, reply) => {
    if (!app.demo) return send(reply, notFound);
    const at = atOf(request.body);
    if (at === undefined) return send(reply, malformed);
    const unit = await moveClock(app, tokenOf(request), at);
    if (!unit) return send(reply, unauthenticated);
    return reply.send({ done: await runDuties(app, unit) });
  });
}

/** The instant asked for; null when none is, undefined when it is none. */
function atOf(given: unknown): number | null | undefined {
  const { data, success } = body.safeParse(given);
  if (!success) return undefined;
  return data?.at === undefined ? null : Date.parse(data.at);
}
