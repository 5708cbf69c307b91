import type { FastifyInstance } from 'fastify';
import type { Answer } from '../../act/answer.ts';
import type { App } from '../../app.ts';
import { overview } from '../../read/overview.ts';
import { badField, ok, read } from '../../read/read.ts';
import { periods, trends } from '../../read/trends.ts';
import { answers } from '../answers.ts';
import { overview as shape, trends as trendsShape } from '../overview-shape.ts';
import { sendSheet } from '../print.ts';
import { type Query, textOf } from '../query.ts';
import { send } from '../send.ts';
import { tokenOf } from '../session-cookie.ts';

/** The unit as a whole, for those whose office it is to see it; of his department, for its head. */
export function routes(server: FastifyInstance, app: App): void {
  const periodIn = (query: Query) => periods.find((one) => one === (textOf(query, 'period') ?? periods[0]));

  server.get('/api/overview', answers(shape), async (request, reply) =>
    send(reply, await read(app, tokenOf(request), overview)),
  );

  server.get<{ Querystring: Query }>('/api/overview/trends', answers(trendsShape), async (request, reply) => {
    const period = periodIn(request.query);
    const work = read(app, tokenOf(request), async (reader) => (period ? trends(reader, period) : badField('period')));
    return send(reply, await work);
  });

  server.get<{ Querystring: Query }>('/api/overview/briefing', async (request, reply) => {
    const period = periodIn(request.query);
    let html: string | null = null;
    const answer = await read(
      app,
      tokenOf(request),
      async (reader): Promise<Answer> => {
        if (!period) return badField('period');
        // Loaded only now: few starts of a server ever print.
        const { briefing } = await import('../../read/briefing.ts');
        const printed = await briefing(reader, period);
        if (!('html' in printed)) return printed;
        html = printed.html;
        return ok({});
      },
      { act: 'print:overview' },
    );
    return html === null ? send(reply, answer) : sendSheet(reply, html);
  });
}
