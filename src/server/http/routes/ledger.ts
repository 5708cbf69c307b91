import type { FastifyInstance } from 'fastify';
import { notFound } from '../../act/answer.ts';
import type { App } from '../../app.ts';
import { liftHalt } from '../../lift.ts';
import { ledgerEntry } from '../../read/ledger-entry.ts';
import { ledgerOf } from '../../read/ledger.ts';
import { readsLedger } from '../../read/ledger-shown.ts';
import { ledgerState, takeCheckpoint } from '../../read/ledger-state.ts';
import { ok, read } from '../../read/read.ts';
import { answers } from '../answers.ts';
import { dayOf, limitOf, type Query, textOf } from '../query.ts';
import { send } from '../send.ts';
import { deviceOf, tokenOf } from '../session-cookie.ts';
import { checkpoint, ledger, ledgerEntry as ledgerEntryShape, ledgerState as state } from '../shapes.ts';

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
      from: dayOf(query, 'from'),
      to: dayOf(query, 'to'),
      cursor: textOf(query, 'cursor'),
      limit: limitOf(query, 100, 500),
    };
    return send(reply, await read(app, tokenOf(request), async (reader) => ok(await ledgerOf(reader, asked))));
  });

  server.get<{ Params: { id: string } }>('/api/ledger/entries/:id', answers(ledgerEntryShape), async (request, reply) =>
    send(
      reply,
      await read(app, tokenOf(request), (reader) => ledgerEntry(reader, request.params.id), { act: 'read:ledger' }),
    ),
  );

  server.get('/api/ledger/state', answers(state), async (request, reply) => {
    const answer = await read(
      app,
      tokenOf(request),
      async (reader) => (readsLedger(reader) ? ok(await ledgerState(reader)) : notFound),
      { act: 'read:ledger-state' },
    );
    return send(reply, answer);
  });

  server.get('/api/ledger/checkpoint', answers(checkpoint), async (request, reply) => {
    // With all that is entered so far, if it can be sealed; else what is signed is what there is.
    await app.sealer.sealNow().catch(() => {});
    const answer = await read(
      app,
      tokenOf(request),
      async (reader) => {
        const taken = readsLedger(reader) ? await takeCheckpoint(app, reader) : null;
        return taken ? ok(taken) : notFound;
      },
      { act: 'read:checkpoint' },
    );
    return send(reply, answer);
  });

  server.post('/api/ledger/lift', async (request, reply) =>
    send(reply, await liftHalt(app, tokenOf(request), deviceOf(request), request.body)),
  );
}
