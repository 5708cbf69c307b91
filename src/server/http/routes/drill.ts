import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { type Answer, unauthenticated } from '../../act/answer.ts';
import { enter } from '../../act/enter.ts';
import type { Verdict } from '#kernel/verdict.ts';
import { considerProcedure, runProcedure } from '../../act/index.ts';
import type { App } from '../../app.ts';
import { drill } from '../../drill/index.ts';
import { send } from '../send.ts';
import { tokenOf } from '../session-cookie.ts';

const asking = z.strictObject({ backup: z.string().optional() }).nullish();

const malformed: Answer = {
  status: 422,
  body: {
    code: 'RULE_FIELDS',
    fields: ['backup'],
    says: { zh: '只能填写备份文件的 SHA-256 校验值。', en: 'Give the SHA-256 of a backup file and nothing else.' },
  },
};

/** Holds a restore drill now, on the newest backup or on the one of the sum asked for, for who may record one; anybody else is refused by the same procedure. */
export function routes(server: FastifyInstance, app: App): void {
  server.post('/api/drill', async (request, reply) => {
    const named = asking.safeParse(request.body);
    if (!named.success) return send(reply, malformed);
    const token = tokenOf(request);
    const presence = await app.db.transaction((connection) => enter(app, connection, token));
    if (!presence) return send(reply, unauthenticated);
    const asked = { procedure: 'system.record-drill', input: { result: 'different', duration_ms: 0 }, token };
    const { body } = await considerProcedure(app, asked);
    const verdict = body.verdict as Verdict | undefined;
    if (verdict?.findings.length !== 0) return send(reply, await runProcedure(app, asked));
    return send(reply, await drill(app, presence.unit.id, named.data?.backup));
  });
}
