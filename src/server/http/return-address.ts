import type { FastifyRequest } from 'fastify';
import { hostnameOf, isLoopback, isSecure, type Reach } from './reach.ts';

/**
 * Where a provider of identities sends the browser back to: known beforehand, never what a request says, but for a server people reach on
 * their own machine. Undefined where the page stands under another address, to which its cookie would not come back.
 */
export function returnAddress(reach: Reach, request: FastifyRequest): string | undefined {
  const asked = hostnameOf(request.host);
  const { publicUrl } = reach;
  if (publicUrl) return asked === publicUrl.hostname ? `${publicUrl.origin}${path}` : undefined;
  const scheme = isSecure(reach) ? 'https' : 'http';
  return isLoopback(asked) ? new URL(path, `${scheme}://${request.host}`).href : undefined;
}

const path = '/login/directory';
