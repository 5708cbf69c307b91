import type { FastifyInstance } from 'fastify';
import { unauthenticated } from '../../act/answer.ts';
import { enter } from '../../act/enter.ts';
import { considerProcedure, runProcedure } from '../../act/index.ts';
import type { App } from '../../app.ts';
import { drill } from '../../drill/index.ts';
import { send } from '../send.ts';
import { tokenOf } from '../session-cookie.ts';

/** Holds a restore drill now, for who may record one; anybody else is refused by the same procedure. */
export function routes(server: FastifyInstance, app: App): void {
  server.post('/api/drill', async (request, reply) => {
    const token = tokenOf(request);
    const presence = await app.db.transaction((connection) => enter(app, connection, token));
    if (!presence) return send(reply, unauthenticated);
    const asked = { procedure: 'system.record-drill', input: { result: 'different', duration_ms: 0 }, token };
    const { body } = await considerProcedure(app, asked);
    const { findings } = body.verdict as { findings: readonly unknown[] };
    return send(reply, findings.length > 0 ? await runProcedure(app, asked) : await drill(app, presence.unit.id));
  });
}
