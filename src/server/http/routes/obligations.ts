import type { FastifyInstance } from 'fastify';
import type { App } from '../../app.ts';
import { alertsOf, type Asked, obligationsOf } from '../../read/obligations.ts';
import { ok, read } from '../../read/read.ts';
import { answers } from '../answers.ts';
import { type Query, textOf } from '../query.ts';
import { send } from '../send.ts';
import { tokenOf } from '../session-cookie.ts';
import { alerts, obligations } from '../shapes.ts';

/** Clocks and messages of the clauses. */
export function routes(server: FastifyInstance, app: App): void {
  server.get<{ Querystring: Query }>('/api/obligations', answers(obligations), async (request, reply) =>
    send(
      reply,
      await read(app, tokenOf(request), async (reader) =>
        ok({ obligations: await obligationsOf(reader, askedOf(request.query)) }),
      ),
    ),
  );
  server.get<{ Querystring: Query }>('/api/alerts', answers(alerts), async (request, reply) =>
    send(
      reply,
      await read(app, tokenOf(request), async (reader) =>
        ok({ alerts: await alertsOf(reader, askedOf(request.query)) }),
      ),
    ),
  );
}

function askedOf(query: Query): Asked {
  return {
    rule: textOf(query, 'rule'),
    status: textOf(query, 'status') ?? textOf(query, 'kind'),
    owner: textOf(query, 'owner'),
    object: textOf(query, 'object'),
    mine: textOf(query, 'mine') === 'true',
  };
}
