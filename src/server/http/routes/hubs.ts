import type { FastifyInstance } from 'fastify';
import type { App } from '../../app.ts';
import { hubClauses, hubOverview, hubRegisters, hubsFor } from '../../read/hubs.ts';
import { read } from '../../read/read.ts';
import { answers } from '../answers.ts';
import { send } from '../send.ts';
import { tokenOf } from '../session-cookie.ts';
import * as shapes from '../hub-shapes.ts';

interface OfHub {
  Params: { id: string };
}

/** Hubs: what people enter, and what each shows. */
export function routes(server: FastifyInstance, app: App): void {
  server.get('/api/hubs', answers(shapes.hubs), async (request, reply) =>
    send(reply, await read(app, tokenOf(request), hubsFor)),
  );
  server.get<OfHub>('/api/hubs/:id', answers(shapes.overview), async (request, reply) =>
    send(reply, await read(app, tokenOf(request), (reader) => hubOverview(reader, request.params.id))),
  );
  server.get<OfHub>('/api/hubs/:id/registers', answers(shapes.counts), async (request, reply) =>
    send(reply, await read(app, tokenOf(request), (reader) => hubRegisters(reader, request.params.id))),
  );
  server.get<OfHub>('/api/hubs/:id/clauses', answers(shapes.clauses), async (request, reply) =>
    send(reply, await read(app, tokenOf(request), (reader) => hubClauses(reader, request.params.id))),
  );
}
