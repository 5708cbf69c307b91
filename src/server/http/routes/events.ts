import type { FastifyInstance } from 'fastify';
import { type Answer, unauthenticated } from '../../act/answer.ts';
import type { App } from '../../app.ts';
import { DatabaseAway } from '../../db/away.ts';
import { leaveGate } from '../gate.ts';
import { hints } from '../hints.ts';
import { seats } from '../seats.ts';
import { send } from '../send.ts';
import { tokenOf } from '../session-cookie.ts';

/**
 * A comment keeps proxies from closing; at each the session is asked whether it still stands, without keeping it awake. It is asked
 * at once where sessions of its person were ended, and when its own time is over.
 */
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

/** Server-sent events: that something changed that one may know of, never what. */
export function routes(server: FastifyInstance, app: App): void {
  const { take } = seats(perSession, inAll);
  const { listen } = hints(app);
  server.get('/api/events', async (request, reply) => {
    const session = await standing(app, tokenOf(request));
    if (!session) return send(reply, unauthenticated);
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
    let beat: ReturnType<typeof setTimeout> | undefined;
    const look = async (speak: boolean) => {
      clearTimeout(beat);
      // While nobody can tell, nothing changes either: the page waits with us.
      const stands = await standing(app, tokenOf(request)).catch((error: unknown) =>
        error instanceof DatabaseAway ? { ...session, left: beatMs } : undefined,
      );
      if (out.destroyed || out.writableEnded) return;
      if (!stands || out.writableLength >= mostUnread) {
        silence();
        out.end();
        return;
      }
      if (speak) out.write(': \n\n');
      clearTimeout(beat);
      beat = setTimeout(look, Math.min(beatMs, Math.max(0, stands.left) + 10), true);
    };
    const leave = listen(session.unit, {
      token: tokenOf(request),
      person: session.person,
      look: () => void look(false),
      hear: ({ rooms, day }) => {
        if (out.destroyed || out.writableEnded) return;
        out.write(`data: ${JSON.stringify({ type: 'changed', tables: rooms, ...(day ? {} : { day }) })}\n\n`);
      },
    });
    const silence = () => {
      leave();
      clearTimeout(beat);
    };
    out.on('close', () => {
      leaveSeat();
      silence();
    });
    // What ended it while the feed was being opened was not heard.
    void look(false);
  });
}

interface Standing {
  readonly unit: string;
  readonly person: string;
  /** Milliseconds, if nothing more is asked. */
  readonly left: number;
}

/** A person's session that still stands. */
async function standing(app: App, token: string): Promise<Standing | undefined> {
  const asked = 'select unit_id as unit, person_id as person, left_ms as left from jingui.session_stands($1)';
  const [row] = await app.db.alone<{ unit: string; person: string; left: number }>(asked, [token]);
  return row;
}
