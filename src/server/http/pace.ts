import { Socket } from 'node:net';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

/** How slowly a body may come in: so many bytes in each span, less than any line an office has. */
const spanMs = 10_000;
const bytes = 16_384;
const everyMs = 1000;

interface Body {
  readonly reply: FastifyReply;
  /** Bytes the connection had brought when the span began. */
  readonly from: number;
  readonly since: number;
}

const tooSlow = 'HTTP/1.1 408 Request Timeout\r\nConnection: close\r\nContent-Length: 0\r\n\r\n';

/** Closes connections whose body hardly moves. While bytes lie here unread it is we who are slow, and the span begins anew. */
export function paced(server: FastifyInstance): void {
  const bodies = new Map<FastifyRequest, Body>();

  function begin({ reply }: Pick<Body, 'reply'>): void {
    const { request } = reply;
    bodies.set(request, { reply, from: request.raw.socket.bytesRead, since: performance.now() });
  }

  function look({ reply, from, since }: Body): void {
    const { request } = reply;
    const { raw } = request;
    if (raw.complete || raw.destroyed) return void bodies.delete(request);
    if (raw.readableLength > 0 || raw.isPaused()) return begin({ reply });
    if (performance.now() - since < spanMs) return;
    if (raw.socket.bytesRead - from >= bytes) return begin({ reply });
    bodies.delete(request);
    if (!reply.raw.headersSent) raw.socket.write(tooSlow);
    raw.socket.destroySoon();
  }

  server.addHook('onRequest', async ({ headers, raw }, reply) => {
    const bringsBody = headers['content-length'] !== undefined || headers['transfer-encoding'] !== undefined;
    // What comes in without a connection, as in tests, comes at once.
    if (bringsBody && raw.socket instanceof Socket) begin({ reply });
  });
  // What is there needs no watching, and would be kept until the next look.
  server.addHook('preHandler', async (request) => {
    if (request.raw.complete) bodies.delete(request);
  });
  let looked = performance.now();
  const timer = setInterval(() => {
    // Where this look comes late we were too busy to take in what came.
    const late = performance.now() - looked > 2 * everyMs;
    looked = performance.now();
    for (const body of bodies.values()) (late ? begin : look)(body);
  }, everyMs);
  timer.unref();
  server.addHook('onClose', async () => clearInterval(timer));
}
