import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { unauthenticated } from '../../act/answer.ts';
import { enter } from '../../act/enter.ts';
import type { App } from '../../app.ts';
import { home } from '../../read/home.ts';
import { messages } from '../../read/messages.ts';
import { readiness } from '../../read/readiness.ts';
import { badField, ok, read } from '../../read/read.ts';
import { answers } from '../answers.ts';
import { home as homeShape, messages as shape, readiness as readinessShape } from '../day-shapes.ts';
import { send } from '../send.ts';
import { tokenOf } from '../session-cookie.ts';

const opened = z.strictObject({ ids: z.array(z.string().min(1).max(160)).min(1).max(200) });

/** What one keeps an eye on by office; what became of one's requests; opened, a message is read. */
export function routes(server: FastifyInstance, app: App): void {
  server.get('/api/messages', answers(shape), async (request, reply) =>
    send(reply, await read(app, tokenOf(request), messages)),
  );
  server.get('/api/home', answers(homeShape), async (request, reply) =>
    send(reply, await read(app, tokenOf(request), home)),
  );
  server.get('/api/readiness', answers(readinessShape), async (request, reply) =>
    send(reply, await read(app, tokenOf(request), readiness, { act: 'read:readiness' })),
  );
  server.post('/api/messages/read', async (request, reply) => {
    const asked = opened.safeParse(request.body);
    if (!asked.success) return send(reply, badField('ids'));
    const answer = await app.db.transaction(async (connection) => {
      if (!(await enter(app, connection, tokenOf(request)))) return unauthenticated;
      await connection.query('select jingui.read_messages($1::text[])', [asked.data.ids]);
      return ok({});
    });
    return send(reply, answer);
  });
}
