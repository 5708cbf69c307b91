import type { FastifyInstance } from 'fastify';
import type { App } from '../../app.ts';
import { version } from '../version.ts';

export function routes(server: FastifyInstance, app: App): void {
  server.get('/api/health', async (_request, reply) => {
    await app.db.pool.query('select 1');
    const [halted, unsealed_seconds] = [app.halted(), app.sealer.waiting];
    const status = halted ? 'halted' : app.room() === 'none' ? 'read-only' : 'ok';
    return reply.code(halted ? 503 : 200).send({ status, version, unsealed_seconds, disk: app.room() });
  });
}
