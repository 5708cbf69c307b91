import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { unauthenticated } from '../../act/answer.ts';
import { enter } from '../../act/enter.ts';
import type { App } from '../../app.ts';
import { messages } from '../../read/messages.ts';
import { badField, ok, read } from '../../read/read.ts';
import { answers } from '../answers.ts';
import { messages as shape } from '../day-shapes.ts';
import { send } from '../send.ts';
import { tokenOf } from '../session-cookie.ts';

const opened = z.strictObject({ ids: z.array(z.string().min(1).max(160)).min(1).max(200) });

/** What became of one's requests; opened, a message is read. */
export function routes(server: FastifyInstance, app: App): void {
  server.get('/api/messages', answers(shape), async (request, reply) =>
    send(reply, await read(app, tokenOf(request), messages)),
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
