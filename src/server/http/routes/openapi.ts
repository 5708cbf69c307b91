import type { FastifyInstance } from 'fastify';
import type { App } from '../../app.ts';
import { openApi } from '../openapi.ts';
import { version } from '../version.ts';

/** The description of this interface: the product's, not the unit's. */
export function routes(server: FastifyInstance, app: App): void {
  let made: object | undefined;
  server.get('/api/openapi.json', async (_request, reply) => {
    made ??= openApi(server, app, version);
    return reply.send(made);
  });
}
