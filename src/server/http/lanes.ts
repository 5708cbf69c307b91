import type { FastifyRequest } from 'fastify';
import type { LaneLimits } from './lane.ts';

/**
 * What may be under way at once. Acts and looks take a connection of the database each, of which there are twelve: two are left for
 * signing in and for what the server does by itself.
 */
export const laneLimits = {
  work: { atOnce: 10, waiting: 240, longestMs: 5000 },
  /** Passwords are derived one at a time; their lane is short, and the newest attempt goes before an old crowd. */
  login: { atOnce: 2, waiting: 24, longestMs: 15_000, orderly: 8 },
  /** Files as they come in, at the pace of the line; hardly any of it is work. */
  files: { atOnce: 16, waiting: 32, perSource: 4, longestMs: 30_000 },
  /** Workbooks and drills: much work each. */
  heavy: { atOnce: 2, waiting: 12, perSource: 3, longestMs: 60_000 },
} as const satisfies Record<string, LaneLimits>;

export type LaneName = keyof typeof laneLimits;

const byRoute: Readonly<Record<string, LaneName | null>> = {
  'GET /api/health': null,
  'HEAD /api/health': null,
  'POST /api/reports': null,
  'POST /api/session': 'login',
  'POST /api/session/password': 'login',
  'POST /api/session/confirm': 'login',
  'POST /api/session/resume': 'login',
  'POST /api/session/factor': 'login',
  'POST /api/session/enrol': 'login',
  'POST /api/session/passkey': 'login',
  'POST /api/session/passkey/answer': 'login',
  'POST /api/session/oidc': 'login',
  'POST /api/session/oidc/answer': 'login',
  'POST /api/session/ldap': 'login',
  'POST /api/setup': 'login',
  'POST /api/invitation': 'login',
  'POST /api/invitation/accept': 'login',
  'POST /api/import': 'files',
  'POST /api/procedures/:id/file': 'files',
  'POST /api/documents/:id/bodies': 'files',
  'PUT /api/documents/:id/body': 'files',
  'GET /api/import/:id/refused.xlsx': 'heavy',
  'POST /api/drill': 'heavy',
};

/** The lane of a request; null for health and reports, which wait for nothing, and for the page's own files. */
export function laneOf({ method, url, routeOptions }: FastifyRequest): LaneName | null {
  const route = `${method} ${routeOptions.url}`;
  const named = byRoute[route];
  if (named !== undefined) return named;
  if (!url.startsWith('/api/')) return null;
  return routeOptions.url === '/api/registers/:name' && /\.xlsx(\?|$)/.test(url) ? 'heavy' : 'work';
}
