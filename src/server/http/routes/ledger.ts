import type { FastifyInstance } from 'fastify';
import type { App } from '../../app.ts';
import { ledgerOf } from '../../read/ledger.ts';
import { ok, read } from '../../read/read.ts';
import { answers } from '../answers.ts';
import { limitOf, type Query, textOf } from '../query.ts';
import { send } from '../send.ts';
import { tokenOf } from '../session-cookie.ts';
import { ledger } from '../shapes.ts';

/** The ledger as a list; whether it is whole and unaltered is for `jingui verify` to say. */
export function routes(server: FastifyInstance, app: App): void {
  server.get<{ Querystring: Query }>('/api/ledger', answers(ledger), async (request, reply) => {
    const { query } = request;
    const late = textOf(query, 'late');
    const asked = {
      rule: textOf(query, 'rule'),
      outcome: textOf(query, 'outcome'),
      act: textOf(query, 'act'),
      actor: textOf(query, 'actor'),
      object: textOf(query, 'object'),
      late: late === undefined ? undefined : late === 'true',
      cursor: textOf(query, 'cursor'),
      limit: limitOf(query, 100, 500),
    };
    return send(reply, await read(app, tokenOf(request), async (reader) => ok(await ledgerOf(reader, asked))));
  });
}
