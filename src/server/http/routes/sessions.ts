import type { FastifyInstance } from 'fastify';
import { notFound, unauthenticated } from '../../act/answer.ts';
import { enter } from '../../act/enter.ts';
import { isProven } from '../../act/proven.ts';
import type { App } from '../../app.ts';
import { asServer } from '../../session-record.ts';
import type { Whose } from '../../whose.ts';
import { endSession } from '../../sessions.ts';
import { proveFirst } from '../factor-answers.ts';
import { send } from '../send.ts';
import { tokenOf } from '../session-cookie.ts';

interface Row {
  readonly id: string;
  readonly device: string;
  readonly created_at: string;
  readonly seen_at: string;
  readonly locked: boolean;
  readonly here: boolean;
}

/** Where somebody is signed in, and how he ends what he left open elsewhere. */
export function routes(server: FastifyInstance, app: App): void {
  server.get('/api/sessions', async (request, reply) => {
    const who = await ownerOf(app, tokenOf(request));
    return who ? reply.send({ sessions: await sessionsOf(app, who, tokenOf(request)) }) : send(reply, unauthenticated);
  });

  server.delete<{ Params: { id: string } }>('/api/sessions/:id', async (request, reply) => {
    const token = tokenOf(request);
    const who = await ownerOf(app, token);
    if (!who) return send(reply, unauthenticated);
    if (!who.proven) return send(reply, proveFirst);
    const found = (await sessionsOf(app, who, token)).find(({ id, here }) => id === request.params.id && !here);
    if (!found) return send(reply, notFound);
    await endSession(app, who, { id: Buffer.from(found.id, 'hex'), device: found.device }, 'ended');
    return reply.send({});
  });
}

interface Owner extends Whose {
  /** He proved that it is he within the minutes the unit gives. */
  readonly proven: boolean;
}

function ownerOf(app: App, token: string): Promise<Owner | undefined> {
  return app.db.transaction(async (connection) => {
    const presence = await enter(app, connection, token);
    if (!presence) return undefined;
    return {
      unit_id: presence.unit.id,
      person_id: presence.actor.id,
      proven: await isProven({ connection, presence }),
    };
  });
}

function sessionsOf(app: App, { unit_id, person_id }: Whose, token: string): Promise<Row[]> {
  return asServer<Row>(app, 'select * from jingui.sessions_of($1, $2, $3)', [unit_id, person_id, token]);
}
