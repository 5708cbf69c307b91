import type { FastifyInstance } from 'fastify';
import type { App } from '../../app.ts';
import { reportsPath } from '../policy.ts';
import { mostBytes } from '../reports.ts';

/** Where browsers tell what the policy of a page kept them from. Anybody may: it is counted, and nothing of it is kept. */
export async function routes(server: FastifyInstance, _app: App): Promise<void> {
  await server.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    for (const type of ['application/csp-report', 'application/reports+json'])
      scope.addContentTypeParser(type, { parseAs: 'buffer', bodyLimit: mostBytes }, (_request, body, done) =>
        done(null, body),
      );
    scope.post(reportsPath, async ({ body }, reply) => {
      scope.reports.take(Buffer.isBuffer(body) ? body : Buffer.alloc(0), Date.now());
      return reply.code(204).send();
    });
  });
}
