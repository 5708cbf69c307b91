import type { FastifyInstance } from 'fastify';

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** A body that is no UTF-8 is refused: read with replacement signs, another text than was sent would be kept. */
export function jsonInUtf8(server: FastifyInstance): void {
  const parse = server.getDefaultJsonParser('error', 'error');
  server.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body: Buffer, done) => {
    const text = textOf(body);
    if (text === null) return done(notUtf8);
    return parse(request, text, done);
  });
}

function textOf(body: Buffer): string | null {
  try {
    return utf8.decode(body);
  } catch {
    return null;
  }
}

const notUtf8 = Object.assign(new Error('the body is not UTF-8'), { statusCode: 400, code: 'NOT_UTF8' });
