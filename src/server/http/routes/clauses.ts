import type { FastifyInstance } from 'fastify';
import type { App } from '../../app.ts';
import { articlesIn, clauseOf, clausesOf } from '../../read/clauses.ts';
import { ok, read } from '../../read/read.ts';
import { answers } from '../answers.ts';
import { send } from '../send.ts';
import { tokenOf } from '../session-cookie.ts';
import { articles, clause, clauses } from '../shapes.ts';

/** The regulation itself, with what stands behind it. */
export function routes(server: FastifyInstance, app: App): void {
  server.get('/api/clauses', answers(clauses), async (request, reply) =>
    send(reply, await read(app, tokenOf(request), async (reader) => ok(await clausesOf(reader)))),
  );
  server.get('/api/articles', answers(articles), async (request, reply) =>
    send(reply, await read(app, tokenOf(request), async (reader) => ok(articlesIn(reader)))),
  );
  server.get<{ Params: { id: string } }>('/api/clauses/:id', answers(clause), async (request, reply) =>
    send(
      reply,
      await read(app, tokenOf(request), (reader) => clauseOf(reader, request.params.id), { act: 'read:clause' }),
    ),
  );
}
