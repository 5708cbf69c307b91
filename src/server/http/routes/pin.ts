import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { holds } from '#kernel/actor.ts';
import { weaknessOfPin } from '#kernel/pin.ts';
import { notFound, unauthenticated } from '../../act/answer.ts';
import { enter } from '../../act/enter.ts';
import type { App } from '../../app.ts';
import { atDoor } from '../../factor/person.ts';
import { endPin, isPin, keepPin, pinOf } from '../../factor/pin.ts';
import { tryAt } from '../../login/try.ts';
import { ok } from '../../read/read.ts';
import { record } from '../../session-record.ts';
import { slowDown } from '../login-answers.ts';
import { noPin, weakPin, wrongPin } from '../pin-answers.ts';
import { own } from '../own-account.ts';
import { send } from '../send.ts';
import { deviceOf, tokenOf } from '../session-cookie.ts';

const chosen = z.strictObject({ pin: z.string().max(20) });
const shown = z.strictObject({
  person: z.string().max(64),
  carriers: z.array(z.string().max(64)).min(1).max(200),
  pin: z.string().max(20),
});

/** The PIN by which somebody who takes papers shows at the desk that it is he: chosen by himself, known to nobody else. */
export function routes(server: FastifyInstance, app: App): void {
  server.post('/api/pin', async (request, reply) => {
    const asked = chosen.safeParse(request.body);
    const weak = weaknessOfPin(asked.data?.pin ?? '');
    const answer = await own(app, request, async ({ who }) => {
      if (!asked.data || weak) return weakPin(weak ?? 'shape');
      await keepPin(app, who, asked.data.pin, deviceOf(request));
      return ok({});
    });
    return send(reply, answer);
  });

  server.delete('/api/pin', async (request, reply) => {
    const answer = await own(app, request, async ({ who }) => {
      await endPin(app, who, deviceOf(request));
      return ok({});
    });
    return send(reply, answer);
  });

  /** At the desk of whoever is signed in there. A wrong one is held against this desk at this person, and nowhere else. */
  server.post('/api/desk/proof', async (request, reply) => {
    const clerk = await app.db.transaction(
      async (connection) => (await enter(app, connection, tokenOf(request))) ?? null,
    );
    if (!clerk) return send(reply, unauthenticated);
    if (!holds(clerk.actor, 'registry_clerk', 'secrecy_officer')) return send(reply, notFound);
    const asked = shown.safeParse(request.body);
    if (!asked.success) return send(reply, wrongPin);
    const { person, pin, carriers } = asked.data;
    const who = await atDoor(app, { unit_id: clerk.unit.id, person_id: person });
    const kept = who && pinOf(who);
    if (!kept) return send(reply, noPin);
    const device = deviceOf(request);
    const origin = { device, address: `desk ${clerk.unit.id}/${clerk.actor.id}`, browser: null };
    const door = { login: who.login, origin, act: 'prove-at-desk', clears: true } as const;
    const tried = await tryAt(app, door, () => isPin(app, kept, pin));
    if (tried.status === 'slow') return send(reply, slowDown(tried));
    if (tried.status === 'bad') return send(reply, wrongPin);
    const id = app.newId();
    await record(app, { unit_id: who.unit_id, person_id: who.person_id }, device, 'prove-at-desk', 'done', {
      input: { means: 'pin', desk: clerk.actor.id, carriers },
      also: async (connection) => {
        await connection.query('select jingui.add_desk_proof($1, $2, $3, $4, $5)', [
          id,
          who.unit_id,
          person,
          clerk.actor.id,
          carriers,
        ]);
      },
    });
    return send(reply, ok({}));
  });
}
