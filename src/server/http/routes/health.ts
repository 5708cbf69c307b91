import type { FastifyInstance } from 'fastify';
import type { App } from '../../app.ts';
import { version } from '../version.ts';

export function routes(server: FastifyInstance, app: App): void {
  server.get('/api/health', async (_request, reply) => {
    await app.db.pool.query('select 1');
    return reply.code(app.halted() ? 503 : 200).send({ status: app.halted() ? 'halted' : 'ok', version });
  });
}
