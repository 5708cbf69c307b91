import type { FastifyReply, FastifyRequest } from 'fastify';
import { dataPolicy, reportsName, reportsPath } from './policy.ts';

/** What the page uses of the machine: nothing. */
const features = [
  'accelerometer',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'hid',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'serial',
  'usb',
  'xr-spatial-tracking',
]
  .map((feature) => `${feature}=()`)
  .join(', ');

/** A year: the browser asks for this host over https only, and reports as newer ones do. */
export function staySecure(reply: FastifyReply): void {
  reply.headers({
    'strict-transport-security': 'max-age=31536000',
    'reporting-endpoints': `${reportsName}="${reportsPath}"`,
  });
}

export function securityHeaders(reply: FastifyReply): void {
  reply.headers(reply.server.sessionCookie.secure ? ofData.secure : ofData.plain);
}

/** On whatever leaves the server, by whatever way. */
export const walls = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'origin-agent-cluster': '?1',
  'permissions-policy': features,
  'cache-control': 'no-store',
} as const;

const ofData = {
  secure: { ...walls, 'content-security-policy': dataPolicy(true) },
  plain: { ...walls, 'content-security-policy': dataPolicy(false) },
};

/** A change must come from our own page or from a program: a custom header no form can send, and never from another site. */
export function allowedSource(request: FastifyRequest): boolean {
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false;
  // What a browser reports of itself bears no header of ours.
  return request.headers['x-jingui'] !== undefined || request.routeOptions.url === reportsPath;
}
