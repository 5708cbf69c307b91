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
  server.post<Call>('/api/procedures/:id/facts', async (request, reply) => {
    const unfilled = request.query.unfilled !== undefined;
    const answer = await considerProcedure(app, { ...requestOf(request), shown: true, unfilled });
    // A form that is not filled in yet is nothing refused: what is told of it is the answer.
    const told = unfilled && 'findings' in answer.body;
    return send(reply, told ? { ...answer, status: 200, body: { ...answer.body, unfilled: true } } : answer);
  });
}

function requestOf(request: FastifyRequest<Call>) {
  return {
    procedure: request.params.id,
    input: request.body ?? {},
    token: tokenOf(request),
    caseId: request.query.case ?? null,
  };
}
