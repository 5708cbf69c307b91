import { randomBytes } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';

const name = 'jingui_session';

/** The session token of the request: from the cookie, or as a bearer token for the command line. Empty when there is none. */
export function tokenOf(request: FastifyRequest): string {
  const bearer = request.headers.authorization;
  if (bearer?.startsWith('Bearer ')) return bearer.slice(7);
  return request.cookies[name] ?? '';
}

/** Whether the session comes with the browser's cookie, which every page of it sends. */
export function byCookie(request: FastifyRequest): boolean {
  return !request.headers.authorization?.startsWith('Bearer ') && request.cookies[name] !== undefined;
}

export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

export function setToken(request: FastifyRequest, reply: FastifyReply, token: string): void {
  reply.setCookie(name, token, { path: '/', httpOnly: true, sameSite: 'strict', secure: request.protocol === 'https' });
}

export function clearToken(reply: FastifyReply): void {
  reply.clearCookie(name, { path: '/' });
}

/** From where somebody acts, as the ledger keeps it. */
export function deviceOf(request: FastifyRequest): string {
  return `${request.ip} ${(request.headers['user-agent'] ?? '').slice(0, 80)}`.trim();
}
