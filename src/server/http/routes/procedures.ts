import type { FastifyInstance, FastifyRequest } from 'fastify';
import { considerProcedure, runProcedure } from '../../act/index.ts';
import type { App } from '../../app.ts';
import { menuFor } from '../../read/procedures.ts';
import { ok, read } from '../../read/read.ts';
import { answers } from '../answers.ts';
import { keyOf } from '../idempotency.ts';
import { send } from '../send.ts';
import { tokenOf } from '../session-cookie.ts';
import { procedures } from '../shapes.ts';

interface Call {
  Params: { id: string };
  Querystring: { case?: string; preview?: string; unfilled?: string };
}

/** Every change goes through here, whatever page or program asks for it. */
export function routes(server: FastifyInstance, app: App): void {
  server.get('/api/procedures', answers(procedures), async (request, reply) =>
    send(
      reply,
      await read(app, tokenOf(request), async ({ presence }) => ok({ procedures: menuFor(app, presence.actor) })),
    ),
  );
  server.post<Call>('/api/procedures/:id', async (request, reply) => {
    const asked = requestOf(request);
    if (request.query.preview) return send(reply, await considerProcedure(app, { ...asked, shown: true }));
    return send(reply, await runProcedure(app, { ...asked, key: keyOf(request) }));
  });
  server.post<Call>('/api/procedures/:id/facts', async (request, reply) =>
    send(
      reply,
      await considerProcedure(app, {
        ...requestOf(request),
        shown: true,
        unfilled: request.query.unfilled !== undefined,
      }),
    ),
  );
}

function requestOf(request: FastifyRequest<Call>) {
  return {
    procedure: request.params.id,
    input: request.body ?? {},
    token: tokenOf(request),
    caseId: request.query.case ?? null,
  };
}
