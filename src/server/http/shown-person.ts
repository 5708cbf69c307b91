import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Answer } from '../act/answer.ts';
import type { App } from '../app.ts';
import { send } from './send.ts';
import { byCookie, tokenOf } from './session-cookie.ts';

/** Where a page says whom it shows, as `unit/person`, each encoded as in an address: a header, or in the address of a link. */
const name = 'x-jingui-person';

/** Signing in makes somebody of whoever asks, and nobody is signed in when a unit is set up; health asks nothing of the database. */
const never: ReadonlySet<string> = new Set([
  'POST /api/session',
  'POST /api/session/factor',
  'POST /api/session/enrol',
  'POST /api/session/passkey',
  'POST /api/session/passkey/answer',
  'POST /api/demo/session',
  'POST /api/setup',
  'POST /api/invitation',
  'POST /api/invitation/accept',
  'GET /api/health',
  'HEAD /api/health',
]);
/** Ending the session needs no page that shows anybody. */
const signOut = 'DELETE /api/session';

/** As many pairs of session and page are remembered as belonging together. */
const mostKnown = 10_000;

/**
 * One browser has one session, but many pages: what a page asks that shows one person is not done in the name of another who signed
 * in beside it. A session is one person's for good, so that what is found here holds for the whole act.
 */
export function samePerson(app: App) {
  const known = new Set<string>();
  return async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined> => {
    const route = `${request.method} ${request.routeOptions.url}`;
    if (!request.url.startsWith('/api/') || never.has(route)) return undefined;
    const shown = shownBy(request);
    const token = tokenOf(request);
    const pair = `${token}\n${shown}`;
    if (known.has(pair) || (shown === undefined && !(byCookie(request) && changes(request) && route !== signOut)))
      return undefined;
    const person = await personOf(app, token);
    // Nobody is signed in: that is said where it always is.
    if (person === undefined) return undefined;
    if (shown !== person) {
      app.denials.note('other-person', request.ip);
      return send(reply, shown === undefined ? notSaid : another);
    }
    known.add(pair);
    if (known.size > mostKnown) known.delete(known.values().next().value as string);
    return undefined;
  };
}

/** Taken out of the query, where it would be a filter. */
function shownBy({ headers, query }: FastifyRequest): string | readonly string[] | undefined {
  const asked = query as Record<string, string | string[] | undefined>;
  const linked = asked[name];
  delete asked[name];
  return headers[name] ?? linked;
}

function changes({ method }: FastifyRequest): boolean {
  return method !== 'GET' && method !== 'HEAD';
}

async function personOf(app: App, token: string): Promise<string | undefined> {
  const [row] = await app.db.alone<{
    who: { readonly kind: string; readonly unit: string; readonly id: string } | null;
  }>('select jingui.enter($1) as who', [token]);
  const who = row?.who;
  return who?.kind === 'person' ? `${encodeURIComponent(who.unit)}/${encodeURIComponent(who.id)}` : undefined;
}

const another: Answer = {
  status: 409,
  body: {
    code: 'OTHER_PERSON',
    says: {
      zh: '本页显示的人员与当前登录人员不一致，本次没有办理；请重新载入页面。',
      en: 'This page shows another person than the one signed in, so nothing was done; reload the page.',
    },
  },
};

const notSaid: Answer = {
  status: 409,
  body: {
    code: 'PERSON_NOT_SAID',
    says: {
      zh: '请求没有说明页面显示的是哪位人员，本次没有办理；请重新载入页面。',
      en: 'The request does not say which person its page shows, so nothing was done; reload the page.',
    },
  },
};
