import type { FastifyInstance } from 'fastify';
import { notFound, unauthenticated } from '../../act/answer.ts';
import { enter } from '../../act/enter.ts';
import { unprovenExport } from '../../act/proven.ts';
import type { App } from '../../app.ts';
import { askFor } from '../../factor/after-password.ts';
import { closeChallenge, tryChallenge } from '../../factor/challenge.ts';
import { endFactor, enrolled, isTaken, keepFactor, newCodes, offer } from '../../factor/enrolment.ts';
import { givenIn } from '../../factor/given.ts';
import { partyOf } from '../../factor/party.ts';
import { type AtDoor, proper } from '../../factor/person.ts';
import { ok } from '../../read/read.ts';
import { lastFactor, passkeyTaken, ticketOver, unreadable, wrongProof } from '../factor-answers.ts';
import { own, type Own } from '../own-account.ts';
import { send } from '../send.ts';
import { deviceOf, tokenOf } from '../session-cookie.ts';

/** One's own second factors. What guards the account is changed by its owner only, who has just proved that it is he. */
export function routes(server: FastifyInstance, app: App): void {
  server.get('/api/factors', async (request, reply) =>
    send(reply, await own(app, request, async ({ who }) => ok(listOf(who)), { proven: false })),
  );

  server.post('/api/factors', async (request, reply) => {
    const party = partyOf(server.reach, request);
    const begin = async ({ who }: Own) => ok(await offer(app, 'enrol', who, { device: deviceOf(request), party }));
    return send(reply, await own(app, request, begin));
  });

  server.post('/api/factors/confirm', async (request, reply) => {
    const given = givenIn(request.body);
    if (!given) return send(reply, unreadable);
    const party = partyOf(server.reach, request);
    const answer = await own(app, request, async ({ who }) => {
      const asked = await tryChallenge(app, given.ticket, 'enrol');
      if (asked?.unit_id !== who.unit_id || asked.person_id !== who.person_id) return ticketOver;
      const { name, code, registered: passkey } = given;
      const made = await enrolled(app, 'enrol', who, { kept: asked.kept, answer: { name, code, passkey }, party });
      if (!made) return wrongProof;
      if (await isTaken(app, made)) return passkeyTaken;
      if (!(await closeChallenge(app, given.ticket))) return ticketOver;
      return ok({ codes: await keepFactor(app, who, made, deviceOf(request)) });
    });
    return send(reply, answer);
  });

  server.post('/api/factors/codes', async (request, reply) =>
    send(
      reply,
      await own(app, request, async ({ who }) => {
        if (proper(who.factors).length === 0) return notFound;
        return ok({ codes: await newCodes(app, who, deviceOf(request)) });
      }),
    ),
  );

  server.delete<{ Params: { id: string } }>('/api/factors/:id', async (request, reply) => {
    const { id } = request.params;
    const answer = await own(app, request, async ({ who }) => {
      const mine = proper(who.factors);
      if (!mine.some((one) => one.id === id)) return notFound;
      if (who.must && mine.length === 1) return lastFactor;
      await endFactor(app, who, id, deviceOf(request));
      return ok({});
    });
    return send(reply, answer);
  });

  /** Whether whoever asks would be asked to prove that it is he before an act of authority. */
  server.get('/api/session/proven', async (request, reply) => {
    const answer = await app.db.transaction(async (connection) => {
      const presence = await enter(app, connection, tokenOf(request));
      if (!presence) return unauthenticated;
      return ok({ needed: (await unprovenExport({ connection, presence })).length > 0 });
    });
    return send(reply, answer);
  });

  server.post('/api/session/challenge', async (request, reply) => {
    const party = partyOf(server.reach, request);
    const device = deviceOf(request);
    const answer = await own(
      app,
      request,
      async ({ who }) => ok({ ...(await askFor(app, 'confirm', who, { device, party })), password: who.password }),
      { proven: false },
    );
    return send(reply, answer);
  });
}

function listOf({ factors, must, password }: AtDoor) {
  const left = factors.filter(({ kind, count }) => kind === 'recovery' && count === 0).length;
  return {
    must,
    password,
    codesLeft: left,
    pin: factors.find(({ kind }) => kind === 'pin')?.made_at ?? null,
    factors: proper(factors).map(({ id, kind, name, made_at, used_at }) => ({ id, kind, name, made_at, used_at })),
  };
}
