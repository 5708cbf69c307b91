import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Finding } from '#kernel/verdict.ts';
import { enter } from '../../act/enter.ts';
import { refusal, unauthenticated } from '../../act/answer.ts';
import { write } from '../../act/write.ts';
import type { App } from '../../app.ts';
import { send } from '../send.ts';
import { tokenOf } from '../session-cookie.ts';

const finding: Finding = {
  rule: 'append-only',
  clause: 'CARRIER-002',
  kind: 'denied',
  says: {
    zh: '台账记录只能追加，任何人不得修改或删除。',
    en: 'The ledger is append-only: nobody may change or delete an entry.',
  },
  remedy: {
    zh: '记错了的，另行登记更正，两条记录都保留。',
    en: 'If something was recorded wrongly, record the correction; both entries stay.',
  },
  facts: {},
  fields: [],
};

/** Whoever tries to change an entry is refused, and the attempt is an entry of its own. */
export function routes(server: FastifyInstance, app: App): void {
  const refuse = async (request: FastifyRequest<{ Params: { id?: string } }>, reply: FastifyReply) => {
    const answer = await app.db.transaction(async (connection) => {
      const presence = await enter(app, connection, tokenOf(request));
      if (!presence) return unauthenticated;
      const { id } = request.params;
      return write({
        app,
        connection,
        presence,
        act: `ledger.${request.method.toLowerCase()}`,
        input: null,
        key: null,
        outcome: 'denied',
        ops: [],
        clauses: ['CARRIER-002'],
        object: id ? { table: 'ledger_entry', id } : null,
        label: null,
        answer: (reference) => refusal([finding], reference),
      });
    });
    return send(reply, answer);
  };
  for (const url of ['/api/ledger', '/api/ledger/:id']) {
    server.route<{ Params: { id?: string } }>({ method: ['PATCH', 'PUT', 'DELETE'], url, handler: refuse });
  }
}
