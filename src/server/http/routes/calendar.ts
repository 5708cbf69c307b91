import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { App } from '../../app.ts';
import { calendarDays } from '../../read/calendar-days.ts';
import { badField, ok, read } from '../../read/read.ts';
import { answers } from '../answers.ts';
import { filter, text } from '../figure-shape.ts';
import { type Query, textOf } from '../query.ts';
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
      days: z.array(z.strictObject({ day: z.string(), count: z.number(), filter })),
    }),
  ),
  /** Years whose holidays are loaded: in others no working day is told. */
  loaded: z.array(z.number()),
  today: z.string(),
});
const civil = /^\d{4}-\d{2}-\d{2}$/;

/** The unit's loaded calendar years, so that the page can tell working days, and what falls on the days of some weeks. */
export function routes(server: FastifyInstance, app: App): void {
  server.get('/api/calendar', answers(shape), async (request, reply) => {
    const work = read(app, tokenOf(request), async ({ presence }) =>
      ok({ years: presence.calendar.map(({ year, off, on }) => ({ year, off: [...off], on: [...on] })) }),
    );
    return send(reply, await work);
  });

  server.get<{ Querystring: Query }>('/api/calendar/days', answers(days), async (request, reply) => {
    const [from = '', to = ''] = [textOf(request.query, 'from'), textOf(request.query, 'to')];
    const wrong = [['from', from] as const, ['to', to] as const].find(
      ([, day]) => !civil.test(day) || Number.isNaN(Date.parse(day)),
    );
    const work = read(app, tokenOf(request), async (reader) =>
      wrong ? badField(wrong[0]) : calendarDays(reader, from, to),
    );
    return send(reply, await work);
  });
}
