import type { FastifyReply, FastifyRequest } from 'fastify';
import { notFound } from '../act/answer.ts';
import { isPlain, unstorable } from '../act/storable.ts';
import { badField } from '../read/read.ts';
import { send } from './send.ts';

/**
 * Text that no row can hold names nothing (404) and filters nothing (422). What comes to a procedure is judged there, so that the
 * attempt stands in the ledger.
 */
export async function plainOnly(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined> {
  const named = Object.values((request.params ?? {}) as Record<string, string>);
  if (!named.every(isPlain)) return send(reply, notFound);
  const asked = Object.entries((request.query ?? {}) as Record<string, string | string[]>);
  const wrong = asked.find(([name, value]) => ![name, ...[value].flat()].every(isPlain));
  if (wrong) return send(reply, badField(isPlain(wrong[0]) ? wrong[0] : ''));
  if (request.url.startsWith('/api/procedures/')) return undefined;
  const path = unstorable(request.body);
  return path === null ? undefined : send(reply, badField(path));
}
