import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { unauthenticated } from '../act/answer.ts';
import type { App } from '../app.ts';
import { type Lane, lane, type Leave, type TurnedAway } from './lane.ts';
import { type LaneName, laneLimits, laneOf } from './lanes.ts';
import { browserOf } from './origin.ts';
import { send } from './send.ts';
import { tokenOf } from './session-cookie.ts';

/** Sessions that were seen to stand and browsers in which somebody signed in; what comes under any other name counts as its address's. */
const mostKnown = 10_000;
/** Answered to anybody, so that an answer says nothing of a token. */
const open: ReadonlySet<string> = new Set(['/api/setup', '/api/demo/accounts', '/api/openapi.json']);

type Lanes = Readonly<Record<LaneName, Lane>>;

const lanesOf = new WeakMap<FastifyInstance, Lanes>();
const seats = new WeakMap<FastifyRequest, Leave>();

/**
 * Bounds what is under way: beyond it a request waits for its turn, not without end, and is told to come again. It comes in once its
 * body is there (a slow one holds no seat) and leaves when its answer is ready (nor does a slow reader).
 */
export function gate(server: FastifyInstance, app: App): void {
  const names = Object.keys(laneLimits) as LaneName[];
  const lanes = Object.fromEntries(names.map((name) => [name, lane(laneLimits[name])])) as Record<LaneName, Lane>;
  lanesOf.set(server, lanes);
  const known = new Set<string>();

  function sourceOf(request: FastifyRequest): string {
    return [tokenOf(request), browserOf(request)].find((one) => known.has(one)) ?? request.ip;
  }

  function know(name: string): void {
    if (name !== '') known.add(name);
    if (known.size > mostKnown) known.delete(known.values().next().value as string);
  }

  server.addHook('preHandler', async (request, reply) => {
    const name = laneOf(request);
    if (name === null) return undefined;
    // Who brings files in is known: nobody else holds a seat at his own pace.
    if (name === 'files') {
      if (!(await stands(app, tokenOf(request)))) return send(reply, unauthenticated);
      know(tokenOf(request));
    }
    const seat = await lanes[name].enter(sourceOf(request), (gone) => reply.raw.once('close', gone));
    if (typeof seat === 'string') return turnAway(reply, seat);
    seats.set(request, seat);
    return undefined;
  });
  server.addHook('onSend', async (request, reply) => {
    leaveGate(request);
    if (reply.statusCode >= 300) return;
    if (laneOf(request) === 'work' && !open.has(request.routeOptions.url ?? '')) know(tokenOf(request));
    // A crowd behind the same address does not stand before a browser in which somebody signed in.
    if (request.method === 'POST' && request.routeOptions.url === '/api/session') know(browserOf(request));
  });
}

/** Gives the seat of a request back before its answer ends, which may go on for hours. */
export function leaveGate(request: FastifyRequest): void {
  seats.get(request)?.();
}

/** How many requests are at work and how many wait. */
export function loadOf(server: FastifyInstance): { readonly atWork: number; readonly waiting: number } {
  const loads = Object.values(lanesOf.get(server) ?? {}).map((one) => one.load);
  const sum = (of: (load: Lane['load']) => number) => loads.reduce((all, load) => all + of(load), 0);
  return { atWork: sum(({ atWork }) => atWork), waiting: sum(({ waiting }) => waiting) };
}

async function stands(app: App, token: string): Promise<boolean> {
  const [row] = await app.db.alone<{ unit: string | null }>('select jingui.session_unit($1) as unit', [token]);
  return typeof row?.unit === 'string';
}

function turnAway(reply: FastifyReply, why: TurnedAway): FastifyReply {
  const { answer, seconds } = why === 'many' ? tooMany : overloaded;
  return send(reply.header('retry-after', seconds), answer);
}

const tooMany = {
  seconds: '1',
  answer: {
    status: 429,
    body: {
      code: 'TOO_MANY',
      says: {
        zh: '同时提交的请求太多，本次没有办理；请稍候再试。',
        en: 'Too many requests at once, so this one was not carried out; wait a moment and try again.',
      },
    },
  },
} as const;

const overloaded = {
  seconds: '2',
  answer: {
    status: 503,
    body: {
      code: 'OVERLOADED',
      says: {
        zh: '系统正忙，本次没有办理；请稍候再试。',
        en: 'The system is busy, so this was not carried out; wait a moment and try again.',
      },
    },
  },
} as const;
