import type { FastifyReply, FastifyRequest } from 'fastify';

/** As strict as the page allows: own scripts only, no frames, no foreign requests. Ant Design writes style elements, hence the one exception. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "object-src 'none'",
].join('; ');

/** A year: the browser asks for this host over https only. */
export function staySecure(reply: FastifyReply): void {
  reply.header('strict-transport-security', 'max-age=31536000');
}

export function securityHeaders(reply: FastifyReply): void {
  reply.headers({
    'content-security-policy': policy,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': 'camera=(), microphone=(), geolocation=()',
    'cache-control': 'no-store',
  });
}

/** A change must come from our own page or from a program: a custom header no form can send, and never from another site. */
export function allowedSource(request: FastifyRequest): boolean {
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false;
  return request.headers['x-jingui'] !== undefined;
}
