import type { FastifyInstance } from 'fastify';
import { type Answer, unauthenticated } from '../../act/answer.ts';
import type { App } from '../../app.ts';
import { DatabaseAway } from '../../db/away.ts';
import { leaveGate } from '../gate.ts';
import { seats } from '../seats.ts';
import { send } from '../send.ts';
import { tokenOf } from '../session-cookie.ts';

/** Hints are gathered this long, so that a burst of acts is one line and its size tells nothing. */
const gatherMs = 1000;
/** A comment keeps proxies from closing; at each the session is asked whether it still stands, without keeping it awake. */
const beatMs = 20_000;

/** A browser opens six connections to one server and no more: two stay free for what its tabs ask. */
const perSession = 4;
/** Each costs a socket and a look at its session every twenty seconds. */
const inAll = 2000;

/** Whoever lets so many bytes lie reads no more. */
const mostUnread = 65_536;

const full: Answer = {
  status: 429,
  body: {
    code: 'TOO_MANY',
    says: {
      zh: '同时打开的页面太多，本页不再自动更新；关掉几个页面后重新打开。',
      en: 'Too many pages are open at once, so this one does not update by itself; close some and open it again.',
    },
  },
};

/** Server-sent events: that something of the unit changed, never what. */
export function routes(server: FastifyInstance, app: App): void {
  const { take } = seats(perSession, inAll);
  server.get('/api/events', async (request, reply) => {
    const unit = await unitOf(app, tokenOf(request));
    if (!unit) return send(reply, unauthenticated);
    const leaveSeat = take(tokenOf(request));
    if (!leaveSeat) return send(reply, full);
    reply.hijack();
    leaveGate(request);
    const out = reply.raw;
    // Gone while it was asked who he is: its `close` has been and will not come again.
    if (out.destroyed) return leaveSeat();
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
      // While nobody can tell, nothing changes either: the page waits with us.
      const stands = await unitOf(app, tokenOf(request)).catch(
        (error: unknown) => error instanceof DatabaseAway && unit,
      );
      if (stands === unit && out.writableLength < mostUnread) out.write(': \n\n');
      else out.end();
    }, beatMs);
    out.on('close', () => {
      leaveSeat();
      leave();
      clearTimeout(gather);
      clearInterval(beat);
    });
  });
}

/** The unit of a session that still stands. */
async function unitOf(app: App, token: string): Promise<string | undefined> {
  const [row] = await app.db.alone<{ unit: string | null }>('select jingui.session_unit($1) as unit', [token]);
  return row?.unit ?? undefined;
}
