import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { App } from '../app.ts';
import { byCookie, tokenOf } from './session-cookie.ts';

/** How long ago, in seconds, somebody last pressed a key or a button, as the page says it. */
const header = 'x-jingui-rested';

/** A session is told of work in it this often. */
const everyMs = 15_000;
/** As many sessions are remembered. */
const mostKnown = 10_000;

/**
 * Who works keeps his session awake; what a page asks by itself, because something changed or time has passed, does not. A page says how
 * long ago the last key was; a program, which has none, is at work whenever it asks. Live hints are answered on a line of their own
 * and pass here never.
 */
export function keepsAwake(server: FastifyInstance, app: App): void {
  const told = new Map<string, number>();
  server.addHook('onResponse', async (request, reply) => {
    if (!request.url.startsWith('/api/') || reply.statusCode >= 400) return;
    const token = tokenOf(request);
    if (token === '') return;
    const now = Date.now();
    const worked = now - restedMs(request);
    if (worked - (told.get(token) ?? 0) < everyMs) return;
    told.delete(token);
    told.set(token, worked);
    if (told.size > mostKnown) told.delete(told.keys().next().value as string);
    // Where the database is away the next request says it again.
    await app.db
      .alone('select jingui.touch_session($1, $2)', [token, (now - worked) / 1000])
      .catch(() => told.delete(token));
  });
}

function restedMs(request: FastifyRequest): number {
  const said = Number(request.headers[header]);
  return byCookie(request) && Number.isFinite(said) && said > 0 ? Math.min(said, 86_400) * 1000 : 0;
}
