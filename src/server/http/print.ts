import type { FastifyReply } from 'fastify';
import { sheetPolicy } from './policy.ts';

/** Answers with a page the browser prints. */
export function sendSheet(reply: FastifyReply, html: string): FastifyReply {
  return reply
    .header('content-security-policy', sheetPolicy(reply.server.sessionCookie.secure, html))
    .type('text/html; charset=utf-8')
    .send(html);
}
