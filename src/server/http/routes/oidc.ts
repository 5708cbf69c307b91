import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { notFound } from '../../act/answer.ts';
import type { App } from '../../app.ts';
import { comeBack, sendOff } from '../../directory/oidc/sign-in.ts';
import { partyOf } from '../../factor/party.ts';
import { directoryAway, notFromDirectory } from '../directory-answers.ts';
import { factorsAltered } from '../factor-answers.ts';
import { slowDown } from '../login-answers.ts';
import { nameBrowser } from '../origin.ts';
import { returnAddress } from '../return-address.ts';
import { send } from '../send.ts';
import { deviceOf, setToken } from '../session-cookie.ts';

interface Body {
  Body: { answer?: unknown } | null;
}

/** The page asks where to go, and brings back what the provider answered: both are requests of our own page, as a password is. */
export function routes(server: FastifyInstance, app: App): void {
  const { oidc } = app.directories;

  server.post('/api/session/oidc', async (request, reply) => {
    const redirect = returnAddress(server.reach, request);
    if (!oidc || !redirect) return send(reply, notFound);
    const sent = await sendOff(app, oidc, { device: deviceOf(request), redirect });
    if (sent === 'away') return send(reply, directoryAway);
    reply.setCookie(ticketName(request), sent.ticket, { ...ticketOf(request), maxAge: 600 });
    return reply.send({ location: sent.location });
  });

  server.post<Body>('/api/session/oidc/answer', async (request, reply) => {
    const redirect = returnAddress(server.reach, request);
    const answer = request.body?.answer;
    if (!oidc || !redirect) return send(reply, notFound);
    const url = new URL(redirect);
    url.search = typeof answer === 'string' && answer.length <= 4000 ? answer : '';
    const { origin, keep } = nameBrowser(request);
    const ticket = request.cookies[ticketName(request)] ?? '';
    const came = await comeBack(app, oidc, { ticket, url, origin, party: partyOf(server.reach, request) });
    if (came.status === 'slow') return send(reply, slowDown(came));
    reply.clearCookie(ticketName(request), ticketOf(request));
    if (came.status === 'bad') return send(reply, notFromDirectory);
    if (came.status === 'altered') return send(reply, factorsAltered);
    if (came.status === 'next') return reply.send(came.next);
    return letIn(reply, came.token, keep);
  });
}

function letIn(reply: FastifyReply, token: string, keep: (reply: FastifyReply) => void): FastifyReply {
  setToken(reply, token);
  keep(reply);
  return reply.code(200).send({});
}

function ticketName({ server }: FastifyRequest): string {
  return server.sessionCookie.secure ? '__Host-jingui_oidc' : 'jingui_oidc';
}

function ticketOf({ server }: FastifyRequest) {
  return { path: '/', httpOnly: true, sameSite: 'strict', secure: server.sessionCookie.secure } as const;
}
