import type { FastifyInstance } from 'fastify';
import type { App } from '../../app.ts';
import { overview } from '../../read/overview.ts';
import { read } from '../../read/read.ts';
import { answers } from '../answers.ts';
import { overview as shape } from '../overview-shape.ts';
import { send } from '../send.ts';
import { tokenOf } from '../session-cookie.ts';

/** The unit as a whole, for those whose office it is to see it. */
export function routes(server: FastifyInstance, app: App): void {
  server.get('/api/overview', answers(shape), async (request, reply) =>
    send(reply, await read(app, tokenOf(request), overview)),
  );
}
