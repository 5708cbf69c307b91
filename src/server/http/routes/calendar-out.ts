import type { FastifyInstance } from 'fastify';
import type { Answer } from '../../act/answer.ts';
import type { App } from '../../app.ts';
import { badField, ok, read } from '../../read/read.ts';
import { sendSheet } from '../print.ts';
import { dayOf, type Query, textOf } from '../query.ts';
import { send } from '../send.ts';
import { tokenOf } from '../session-cookie.ts';

/** What leaves the calendar: a month or a week on paper, and one's own dates as a file. Loaded only when asked for. */
export function routes(server: FastifyInstance, app: App): void {
  server.get<{ Querystring: Query }>('/api/calendar/sheet', async (request, reply) => {
    const [at, view] = [dayOf(request.query, 'at'), textOf(request.query, 'view')];
    const without = (textOf(request.query, 'without') ?? '').split('|');
    const titles = textOf(request.query, 'titles') === '1';
    const of = textOf(request.query, 'of') === 'department' ? 'department' : 'unit';
    let html: string | null = null;
    const answer = await read(
      app,
      tokenOf(request),
      async (reader): Promise<Answer> => {
        if (!at) return badField('at');
        if (view !== 'month' && view !== 'week') return badField('view');
        const { printedCalendar } = await import('../../read/calendar-sheet.ts');
        const printed = await printedCalendar(reader, { view, at, titles, of, without });
        if (!('html' in printed)) return printed;
        html = printed.html;
        return ok({});
      },
      { act: 'print:calendar' },
    );
    return html === null ? send(reply, answer) : sendSheet(reply, html);
  });

  server.get<{ Querystring: Query }>('/api/calendar/own.ics', async (request, reply) => {
    const language = textOf(request.query, 'lang') === 'en' ? 'en' : 'zh';
    const made: { file?: string; name?: string } = {};
    const answer = await read(
      app,
      tokenOf(request),
      async (reader): Promise<Answer> => {
        const { ownDates } = await import('../../read/own-dates.ts');
        const dates = await ownDates(reader, language);
        if ('status' in dates) return dates;
        made.file = dates.file;
        made.name = `${language === 'zh' ? '日程' : 'dates'}-${dates.day.replaceAll('-', '')}.ics`;
        return ok({});
      },
      { act: 'export:own-dates' },
    );
    if (made.file === undefined) return send(reply, answer);
    const disposition = `attachment; filename*=UTF-8''${encodeURIComponent(made.name ?? '')}`;
    return reply.type('text/calendar; charset=utf-8').header('content-disposition', disposition).send(made.file);
  });
}
