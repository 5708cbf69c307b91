import type { FastifyInstance } from 'fastify';
import { notFound } from '../../act/answer.ts';
import type { App } from '../../app.ts';
import { signInByLdap } from '../../directory/ldap/sign-in.ts';
import { partyOf } from '../../factor/party.ts';
import { directoryAway, notFromDirectory } from '../directory-answers.ts';
import { factorsAltered, unreadable } from '../factor-answers.ts';
import { slowDown } from '../login-answers.ts';
import { nameBrowser } from '../origin.ts';
import { send } from '../send.ts';
import { setToken } from '../session-cookie.ts';

interface Body {
  Body: { login?: unknown; password?: unknown } | null;
}

/** Name and password of the site's directory. They never go there unless somebody chose so: a password kept here is nobody else's to see. */
export function routes(server: FastifyInstance, app: App): void {
  server.post<Body>('/api/session/ldap', async (request, reply) => {
    const { ldap } = app.directories;
    const { login, password } = request.body ?? {};
    if (!ldap) return send(reply, notFound);
    if (!isShort(login) || !isShort(password) || login.trim() === '') return send(reply, unreadable);
    const { origin, keep } = nameBrowser(request);
    const came = await signInByLdap(app, ldap, { login, password, origin, party: partyOf(server.reach, request) });
    if (came.status === 'slow') return send(reply, slowDown(came));
    if (came.status === 'away') return send(reply, directoryAway);
    if (came.status === 'bad') return send(reply, notFromDirectory);
    if (came.status === 'altered') return send(reply, factorsAltered);
    if (came.status === 'next') return reply.send(came.next);
    setToken(reply, came.token);
    keep(reply);
    return reply.code(200).send({});
  });
}

function isShort(value: unknown): value is string {
  return typeof value === 'string' && value.length <= 200;
}
