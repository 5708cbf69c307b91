import type { FastifyInstance } from 'fastify';
import { type Answer, notFound } from '../../act/answer.ts';
import type { App } from '../../app.ts';
import type { Box } from '../../read/case-boxes.ts';
import { caseOf, casesOf, casesShown } from '../../read/cases.ts';
import { myDay } from '../../read/my-day.ts';
import { badField, ok, read } from '../../read/read.ts';
import { answers } from '../answers.ts';
import { myDay as myDayShape } from '../day-shapes.ts';
import { type Query, textOf } from '../query.ts';
import { sendSheet } from '../print.ts';
import { send } from '../send.ts';
import { tokenOf } from '../session-cookie.ts';
import * as shapes from '../shapes.ts';

const boxes = ['todo', 'mine', 'done', 'usable', 'chased'] as const satisfies readonly Box[];

/** What waits for somebody: his day, his cases, one case. */
export function routes(server: FastifyInstance, app: App): void {
  server.get('/api/my-day', answers(myDayShape), async (request, reply) =>
    send(reply, await read(app, tokenOf(request), myDay)),
  );

  server.get<{ Querystring: Query }>('/api/cases', answers(shapes.cases), async (request, reply) => {
    const asked = textOf(request.query, 'box') ?? 'todo';
    const box = boxes.find((one) => one === asked);
    const work = read(app, tokenOf(request), async (reader) => {
      if (!box) return badField('box');
      const cases = await casesOf(reader, box, textOf(request.query, 'grants') ?? null);
      return reader.show('read:cases', casesShown(cases), ok({ cases }));
    });
    return send(reply, await work);
  });

  server.get<{ Params: { id: string } }>('/api/cases/:id/print', async (request, reply) => {
    const { id } = request.params;
    const { printedCase } = await import('../../read/case-print.ts');
    let html: string | null = null;
    const answer = await read(app, tokenOf(request), async (reader): Promise<Answer> => {
      const printed = id.length <= 64 ? await printedCase(reader, id) : notFound;
      if (!('html' in printed)) return printed;
      html = printed.html;
      return { status: 200, body: {} };
    });
    return html === null ? send(reply, answer) : sendSheet(reply, html);
  });

  server.get<{ Params: { id: string } }>('/api/cases/:id', answers(shapes.oneCase), async (request, reply) => {
    const { id } = request.params;
    return send(
      reply,
      await read(app, tokenOf(request), async (reader) => (id.length <= 64 ? caseOf(reader, id) : notFound)),
    );
  });
}
