import { isIP } from 'node:net';
import type { FastifyRequest } from 'fastify';
import { hostnameOf, type Reach } from '../http/reach.ts';

/** In whose name passkeys are made: a name, never a number, and known beforehand. */
export interface Party {
  readonly id: string;
  readonly origin: string;
}

/** Undefined where the page stands under an address no passkey can be made for: a number, or a name nobody told the server. */
export function partyOf({ publicUrl }: Reach, request: FastifyRequest): Party | undefined {
  const asked = hostnameOf(request.host);
  if (publicUrl && asked === publicUrl.hostname && !isIP(asked) && !asked.startsWith('['))
    return { id: asked, origin: publicUrl.origin };
  return asked === 'localhost' ? { id: 'localhost', origin: `http://${request.host}` } : undefined;
}
