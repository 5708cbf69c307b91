import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { App } from '../../app.ts';
import { ok, read } from '../../read/read.ts';
import { answers } from '../answers.ts';
import { send } from '../send.ts';
import { tokenOf } from '../session-cookie.ts';

const shape = z.strictObject({
  years: z.array(z.strictObject({ year: z.number(), off: z.array(z.string()), on: z.array(z.string()) })),
});

/** The unit's loaded calendar years, so that the page can tell working days. */
export function routes(server: FastifyInstance, app: App): void {
  server.get('/api/calendar', answers(shape), async (request, reply) => {
    const work = read(app, tokenOf(request), async ({ presence }) =>
      ok({ years: presence.calendar.map(({ year, off, on }) => ({ year, off: [...off], on: [...on] })) }),
    );
    return send(reply, await work);
  });
}
