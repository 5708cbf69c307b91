import type { FastifyReply } from 'fastify';
import type { Answer } from '../act/answer.ts';

/** When to ask again where something passes by itself, in seconds. */
const again = '2';

export function send(reply: FastifyReply, answer: Answer): FastifyReply {
  if (answer.status === 503 && !reply.hasHeader('retry-after')) reply.header('retry-after', again);
  if (answer.headers) reply.headers(answer.headers);
  return reply.code(answer.status).send(answer.once ? { ...answer.body, ...answer.once } : answer.body);
}
