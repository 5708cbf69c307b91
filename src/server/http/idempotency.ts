import type { FastifyReply, FastifyRequest } from 'fastify';
import { badField } from '../read/read.ts';
import { send } from './send.ts';

const header = 'Idempotency-Key';
/** As many characters a key may have. */
const longest = 200;

/** The key under which the answer of a request is kept; null where none was sent. */
export function keyOf({ headers }: FastifyRequest): string | null {
  const key = headers[header.toLowerCase()];
  return typeof key === 'string' ? key : null;
}

/** A key that could not be kept is refused: dropped in silence, a request sent again would be carried out twice. */
export async function keyFits(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined> {
  const key = keyOf(request);
  if (key === null || (key.trim() !== '' && key.length <= longest)) return undefined;
  return send(reply, badField(header));
}
