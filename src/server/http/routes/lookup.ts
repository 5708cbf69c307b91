import type { FastifyInstance } from 'fastify';
import type { App } from '../../app.ts';
import { find } from '../../read/find.ts';
import { ok, read } from '../../read/read.ts';
import { lookUp } from '../../read/scan.ts';
import { answers } from '../answers.ts';
import { type Query, textOf } from '../query.ts';
import { send } from '../send.ts';
import { tokenOf } from '../session-cookie.ts';
import { card, hits } from '../shapes.ts';

/** A scanned code, and the search box. */
export function routes(server: FastifyInstance, app: App): void {
  server.get<{ Params: { code: string } }>('/api/scan/:code', answers(card), async (request, reply) =>
    send(reply, await lookUp(app, tokenOf(request), request.params.code)),
  );

  server.get<{ Querystring: Query }>('/api/find', answers(hits), async (request, reply) => {
    const words = textOf(request.query, 'q') ?? '';
    return send(
      reply,
      await read(app, tokenOf(request), async (reader) => {
        const found = await find(reader, words.slice(0, 100));
        const hits = found.map(({ level: _, ...hit }) => hit);
        const shown = found.map(({ kind, id, level }) => ({ table: kind, id, level }));
        return reader.show('read:find', shown, ok({ hits }));
      }),
    );
  });
}
