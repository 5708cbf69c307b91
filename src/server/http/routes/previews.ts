import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { Finding, Verdict } from '#kernel/verdict.ts';
import { considerProcedure } from '../../act/index.ts';
import type { Answer } from '../../act/answer.ts';
import type { App } from '../../app.ts';
import { answers } from '../answers.ts';
import { previews } from '../shapes.ts';
import { send } from '../send.ts';
import { tokenOf } from '../session-cookie.ts';

const wanted = z.strictObject({
  acts: z
    .array(z.strictObject({ procedure: z.string().max(100), input: z.unknown(), case: z.string().nullish() }))
    .max(100),
});

/**
 * What stands against several acts at once, as a thing's page asks for all it offers: one question instead of dozens, and an
 * act that finds nothing there is an answer of its own rather than a failed request.
 */
export function routes(server: FastifyInstance, app: App): void {
  server.post('/api/previews', answers(previews), async (request, reply) => {
    const asked = wanted.safeParse(request.body);
    if (!asked.success) return send(reply, malformed);
    const verdicts: object[] = [];
    for (const one of asked.data.acts) {
      const ask = {
        procedure: one.procedure,
        input: one.input ?? {},
        caseId: one.case ?? null,
        unfilled: true,
        shown: 'once' as const,
      };
      const answer = await considerProcedure(app, { ...ask, token: tokenOf(request) });
      if (answer.status === 401) return send(reply, answer);
      verdicts.push({ absent: answer.status === 404, findings: findingsOf(answer) });
    }
    return send(reply, { status: 200, body: { verdicts } });
  });
}

function findingsOf({ status, body }: Answer): readonly Finding[] {
  if (status === 404) return [];
  const verdict = body.verdict as Verdict | undefined;
  return verdict?.findings ?? (body.findings as readonly Finding[] | undefined) ?? [];
}

const malformed = {
  status: 400,
  body: { code: 'BAD_REQUEST', says: { zh: '请求的格式不对。', en: 'The request is malformed.' } },
} as const;
