import { randomBytes } from 'node:crypto';
import { isIP } from 'node:net';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

declare module 'fastify' {
  interface FastifyInstance {
    readonly sessionCookie: SessionCookie;
  }
}

interface SessionCookie {
  readonly name: string;
  readonly secure: boolean;
}

/** Under a public https address no other host and no plain connection can set or see it. */
export function nameCookie(server: FastifyInstance, secure: boolean): void {
  server.decorate('sessionCookie', { name: secure ? '__Host-jingui_session' : 'jingui_session', secure });
}

/** The session token of the request: from the cookie, or as a bearer token for the command line. Empty when there is none. */
export function tokenOf(request: FastifyRequest): string {
  const bearer = request.headers.authorization;
  if (bearer?.startsWith('Bearer ')) return bearer.slice(7);
  return request.cookies[request.server.sessionCookie.name] ?? '';
}

/** Whether the session comes with the browser's cookie, which every page of it sends. */
export function byCookie(request: FastifyRequest): boolean {
  const { name } = request.server.sessionCookie;
  return !request.headers.authorization?.startsWith('Bearer ') && request.cookies[name] !== undefined;
}

export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

export function setToken(reply: FastifyReply, token: string): void {
  const { name, secure } = reply.server.sessionCookie;
  reply.setCookie(name, token, { path: '/', httpOnly: true, sameSite: 'strict', secure });
}

export function clearToken(reply: FastifyReply): void {
  const { name, secure } = reply.server.sessionCookie;
  reply.clearCookie(name, { path: '/', httpOnly: true, sameSite: 'strict', secure });
}

/** The client a trusted proxy names, else the other end of the connection. */
export function addressOf(request: FastifyRequest): string {
  return isIP(request.ip) ? request.ip : (request.raw.socket.remoteAddress ?? '');
}

/** From where somebody acts, as the ledger keeps it. */
export function deviceOf(request: FastifyRequest): string {
  return `${addressOf(request)} ${(request.headers['user-agent'] ?? '').slice(0, 80)}`.trim();
}
