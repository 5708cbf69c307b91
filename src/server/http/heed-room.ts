import type { FastifyReply, FastifyRequest } from 'fastify';
import { noRoom } from '../act/answer.ts';
import type { App } from '../app.ts';
import { send } from './send.ts';

/** What changes nothing that takes room, or makes some. */
const always: ReadonlySet<string> = new Set([
  'POST /api/session',
  'POST /api/session/confirm',
  'DELETE /api/session',
  'POST /api/demo/session',
  'POST /api/previews',
  'POST /api/procedures/:id/facts',
  'POST /api/import/:id/cancel',
  'DELETE /api/bodies/:id',
]);

/** Where the disk is full nothing is written: what would be is refused before its body comes in. */
export function heedRoom(app: App) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined> => {
    const { method, routeOptions, url } = request;
    if (app.room() !== 'none' || method === 'GET' || method === 'HEAD' || !url.startsWith('/api/')) return undefined;
    if (always.has(`${method} ${routeOptions.url}`)) return undefined;
    const preview = routeOptions.url === '/api/procedures/:id' && (request.query as { preview?: string }).preview;
    return preview ? undefined : send(reply, noRoom);
  };
}

/** The database or the file system had no place left, whatever was asked. */
export function isOutOfRoom(error: unknown): boolean {
  const { code, cause } = error as { readonly code?: string; readonly cause?: unknown };
  return code === '53100' || code === 'ENOSPC' || code === 'EDQUOT' || (cause instanceof Error && isOutOfRoom(cause));
}
