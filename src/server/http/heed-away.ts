import type { FastifyReply, FastifyRequest } from 'fastify';
import { databaseAway } from '../act/answer.ts';
import type { App } from '../app.ts';
import { send } from './send.ts';

/** While the database is away nobody waits to be told so. Health says it in its own way. */
export function heedAway(app: App) {
  return async ({ url }: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined> => {
    if (!app.away() || !url.startsWith('/api/') || url.startsWith('/api/health')) return undefined;
    return send(reply, databaseAway);
  };
}
