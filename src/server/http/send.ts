import type { FastifyReply } from 'fastify';
import type { Answer } from '../act/answer.ts';

export function send(reply: FastifyReply, answer: Answer): FastifyReply {
  return reply.code(answer.status).send(answer.once ? { ...answer.body, ...answer.once } : answer.body);
}
