import { createHash } from 'node:crypto';
import { isIPv6 } from 'node:net';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { addressOf, deviceOf, newToken } from './session-cookie.ts';

/** From where somebody tries to sign in. */
export interface Origin {
  /** As the ledger keeps it. */
  readonly device: string;
  readonly address: string;
  /** Digest of the cookie of this browser; null where it has none. */
  readonly browser: Buffer | null;
}

export function originOf(request: FastifyRequest): Origin {
  const cookie = browserOf(request);
  return {
    device: deviceOf(request),
    address: networkOf(addressOf(request)),
    browser: cookie ? createHash('sha256').update(cookie).digest() : null,
  };
}

/**
 * A browser in which somebody signs in keeps a name of its own, by which it is known the next time; it opens nothing. `keep` is called
 * when he is in.
 */
export function nameBrowser(request: FastifyRequest): { origin: Origin; keep: (reply: FastifyReply) => void } {
  const origin = originOf(request);
  if (origin.browser) return { origin, keep: () => {} };
  const cookie = newToken();
  const { secure } = request.server.sessionCookie;
  const set = { path: '/', httpOnly: true, sameSite: 'strict', secure, maxAge } as const;
  return {
    origin: { ...origin, browser: createHash('sha256').update(cookie).digest() },
    keep: (reply) => void reply.setCookie(cookieName(request), cookie, set),
  };
}

/** 400 days, the longest a browser keeps any. */
const maxAge = 400 * 86_400;

/** What this browser calls itself; empty where nobody signed in there. */
export function browserOf(request: FastifyRequest): string {
  return request.cookies[cookieName(request)] ?? '';
}

function cookieName({ server }: FastifyRequest): string {
  return server.sessionCookie.secure ? '__Host-jingui_browser' : 'jingui_browser';
}

/** Who has an address of version 6 has as many as he likes within its first half. */
function networkOf(address: string): string {
  if (!isIPv6(address)) return address;
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped) return mapped;
  const [front = '', back] = address.split('%')[0]?.split('::') ?? [];
  const head = front === '' ? [] : front.split(':');
  const tail = back === undefined || back === '' ? [] : back.split(':');
  const zeros = back === undefined ? [] : Array.from({ length: Math.max(0, 8 - head.length - tail.length) }, () => '0');
  return `${[...head, ...zeros, ...tail]
    .slice(0, 4)
    .map((group) => group.toLowerCase().replace(/^0+(?=.)/, ''))
    .join(':')}::/64`;
}
