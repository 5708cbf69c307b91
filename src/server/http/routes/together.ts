import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { mostAtOnce } from '../../act/alike.ts';
import type { Answer } from '../../act/answer.ts';
import { runProcedure } from '../../act/index.ts';
import type { App } from '../../app.ts';
import { type Chosen, togetherAgainst, togetherOf } from '../../read/case-alike.ts';
import { badField, ok, read } from '../../read/read.ts';
import { answers } from '../answers.ts';
import { keyOf } from '../idempotency.ts';
import { type Query, textOf } from '../query.ts';
import { send } from '../send.ts';
import { tokenOf } from '../session-cookie.ts';
import { together } from '../shapes.ts';

const id = z.string().min(1).max(64);
const several = <T extends z.ZodType>(of: T, key: (one: z.infer<T>) => string) =>
  z
    .array(of)
    .min(2)
    .max(mostAtOnce)
    .refine((all) => new Set(all.map(key)).size === all.length);
const ids = several(id, (one) => one);
const asked = z.strictObject({
  cases: several(z.strictObject({ case: id, content: z.string().min(1).max(128) }), (one) => one.case),
  opinion: z.string().max(2000).optional(),
});

/** Like cases signed after one look at their list. Each is an act of its own, judged when its turn comes. */
export function routes(server: FastifyInstance, app: App): void {
  server.get<{ Querystring: Query }>('/api/cases/together', answers(together), async (request, reply) => {
    const chosen = ids.safeParse((textOf(request.query, 'cases') ?? '').split(','));
    if (!chosen.success) return send(reply, badField('cases'));
    return send(reply, await read(app, tokenOf(request), (reader) => togetherOf(reader, chosen.data)));
  });

  server.post('/api/cases/together', async (request, reply) => {
    const body = asked.safeParse(request.body);
    if (!body.success) return send(reply, badField('cases'));
    return send(reply, await signTogether(app, request, body.data));
  });
}

async function signTogether(app: App, request: FastifyRequest, { cases, opinion }: z.infer<typeof asked>) {
  const token = tokenOf(request);
  const against = (chosen: readonly Chosen[]) =>
    read(app, token, (reader) => togetherAgainst(reader, chosen, opinion), { act: 'cases.sign' });
  const all = await against(cases);
  if (all.status !== 200) return all;
  const key = keyOf(request);
  const outcomes: object[] = [];
  for (const one of cases) {
    // What was signed just now may stand against the next, and minutes may have passed.
    const still = await against([one]);
    const answer: Answer =
      still.status === 200
        ? await runProcedure(app, {
            procedure: 'cases.sign',
            input: { case: one.case, ...(opinion ? { opinion } : {}) },
            token,
            key: key === null ? null : `${key.slice(0, 120)} ${one.case}`,
          })
        : still;
    outcomes.push({ case: one.case, signed: answer.status === 200, answer: answer.body });
  }
  return ok({ outcomes });
}
