import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Answer } from '../../act/answer.ts';
import type { App } from '../../app.ts';
import { calendarDays } from '../../read/calendar-days.ts';
import { calendarUndated } from '../../read/calendar-undated.ts';
import { badField, ok, read, type Reader } from '../../read/read.ts';
import { answers } from '../answers.ts';
import { tasks } from '../day-shapes.ts';
import { filter, text } from '../figure-shape.ts';
import { dayOf, type Query, textOf } from '../query.ts';
import { send } from '../send.ts';
import { tokenOf } from '../session-cookie.ts';

const shape = z.strictObject({
  years: z.array(z.strictObject({ year: z.number(), off: z.array(z.string()), on: z.array(z.string()) })),
});

const days = z.strictObject({
  layers: z.array(
    z.strictObject({
      title: text,
      register: z.string(),
      colour: z.string(),
      /** False where more fall than are counted. */
      exact: z.boolean(),
      days: z.array(z.strictObject({ day: z.string(), time: z.string().nullable(), count: z.number(), filter })),
    }),
  ),
  /** Years whose holidays are loaded: in others no working day is told. */
  loaded: z.array(z.number()),
  today: z.string(),
});
const undated = z.object({ tasks });

type Between = (reader: Reader, from: string, to: string) => Promise<Answer>;

/** The unit's loaded calendar years, so that the page can tell working days, what falls on the days of some weeks, and what has no day yet. */
export function routes(server: FastifyInstance, app: App): void {
  server.get('/api/calendar', answers(shape), async (request, reply) => {
    const work = read(app, tokenOf(request), async ({ presence }) =>
      ok({ years: presence.calendar.map(({ year, off, on }) => ({ year, off: [...off], on: [...on] })) }),
    );
    return send(reply, await work);
  });

  const between = (request: FastifyRequest<{ Querystring: Query }>, work: Between) => {
    const [from, to] = [dayOf(request.query, 'from'), dayOf(request.query, 'to')];
    return read(app, tokenOf(request), async (reader) => {
      if (!from || !to) return badField(from ? 'to' : 'from');
      return work(reader, from, to);
    });
  };

  server.get<{ Querystring: Query }>('/api/calendar/days', answers(days), async (request, reply) =>
    send(
      reply,
      await between(request, (reader, from, to) =>
        calendarDays(reader, from, to, textOf(request.query, 'of') === 'department' ? 'department' : 'unit'),
      ),
    ),
  );

  server.get<{ Querystring: Query }>('/api/calendar/undated', answers(undated), async (request, reply) =>
    send(reply, await between(request, calendarUndated)),
  );
}
