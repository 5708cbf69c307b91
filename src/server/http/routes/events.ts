import type { FastifyInstance } from 'fastify';
import { unauthenticated } from '../../act/answer.ts';
import type { App } from '../../app.ts';
import { send } from '../send.ts';
import { tokenOf } from '../session-cookie.ts';

/** Hints are gathered this long, so that a burst of acts is one line and its size tells nothing. */
const gatherMs = 1000;
/** A comment keeps proxies from closing; at each the session is asked whether it still stands, without keeping it awake. */
const beatMs = 20_000;

/** Server-sent events: that something of the unit changed, never what. */
export function routes(server: FastifyInstance, app: App): void {
  server.get('/api/events', async (request, reply) => {
    const unit = await unitOf(app, tokenOf(request));
    if (!unit) return send(reply, unauthenticated);
    reply.hijack();
    const out = reply.raw;
    for (const [name, value] of Object.entries(reply.getHeaders())) if (value !== undefined) out.setHeader(name, value);
    out.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8', 'x-accel-buffering': 'no' });
    out.write(': \n\n');
    const gathered = new Set<string>();
    let gather: ReturnType<typeof setTimeout> | undefined;
    const tell = () => {
      gather = undefined;
      out.write(`data: ${JSON.stringify({ type: 'changed', tables: [...gathered].sort() })}\n\n`);
      gathered.clear();
    };
    const leave = app.listen(unit, (tables) => {
      for (const table of tables) gathered.add(table);
      gather ??= setTimeout(tell, gatherMs);
    });
    const beat = setInterval(async () => {
      const stands = await unitOf(app, tokenOf(request)).catch(() => undefined);
      if (stands === unit) out.write(': \n\n');
      else out.end();
    }, beatMs);
    out.on('close', () => {
      leave();
      clearTimeout(gather);
      clearInterval(beat);
    });
  });
}

/** The unit of a session that still stands. */
async function unitOf(app: App, token: string): Promise<string | undefined> {
  const { rows } = await app.db.pool.query<{ unit: string | null }>('select jingui.session_unit($1) as unit', [token]);
  return rows[0]?.unit ?? undefined;
}
