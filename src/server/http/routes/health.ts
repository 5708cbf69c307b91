import type { FastifyInstance } from 'fastify';
import { databaseAway } from '../../act/answer.ts';
import type { App } from '../../app.ts';
import { send } from '../send.ts';
import { version } from '../version.ts';

/** Asks nothing of the database itself: whether it is there is watched all the time. */
export function routes(server: FastifyInstance, app: App): void {
  server.get('/api/health', async (_request, reply) => {
    const status = app.away() ? 'away' : app.halted() ? 'halted' : app.room() === 'none' ? 'read-only' : 'ok';
    const said = app.away() ? { says: databaseAway.body.says } : {};
    const body = {
      status,
      version,
      unsealed_seconds: app.sealer.waiting,
      disk: app.room(),
      keys: app.keys.state(),
      policy_reports: server.reports.counted(),
      ...said,
    };
    return send(reply, { status: app.away() || app.halted() ? 503 : 200, body });
  });
}
