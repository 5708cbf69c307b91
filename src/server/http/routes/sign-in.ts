import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { App } from '../../app.ts';
import { type Given, givenIn } from '../../factor/given.ts';
import { partyOf } from '../../factor/party.ts';
import { askPasskey, type Entered, enrolFirst, giveAlone, giveFactor } from '../../factor/sign-in.ts';
import { noPasskeys, ticketOver, unreadable, wrongProof } from '../factor-answers.ts';
import { slowDown } from '../login-answers.ts';
import { nameBrowser } from '../origin.ts';
import { send } from '../send.ts';
import { deviceOf, setToken } from '../session-cookie.ts';

type Step = (app: App, at: Parameters<typeof giveFactor>[1], given: Given) => Promise<Entered>;

/** What follows a right password, and signing in by a passkey alone. */
export function routes(server: FastifyInstance, app: App): void {
  const enrol: Step = (_, at, { name, code, registered }) => enrolFirst(app, at, { name, code, passkey: registered });
  const steps: readonly (readonly [string, Step])[] = [
    ['/api/session/factor', giveFactor],
    ['/api/session/enrol', enrol],
    ['/api/session/passkey/answer', giveAlone],
  ];
  for (const [path, step] of steps)
    server.post(path, async (request, reply) => {
      const given = givenIn(request.body);
      if (!given) return send(reply, unreadable);
      const { origin, keep } = nameBrowser(request);
      const at = { ticket: given.ticket, origin, party: partyOf(server.reach, request) };
      const entered = await step(app, at, given);
      return enter(request, reply, entered, keep);
    });

  server.post('/api/session/passkey', async (request, reply) => {
    const party = partyOf(server.reach, request);
    return party ? reply.send(await askPasskey(app, party, deviceOf(request))) : send(reply, noPasskeys);
  });
}

function enter(
  request: FastifyRequest,
  reply: FastifyReply,
  entered: Entered,
  keep: (reply: FastifyReply) => void,
): FastifyReply {
  if (entered.status === 'slow') return send(reply, slowDown(entered));
  if (entered.status !== 'ok') return send(reply, entered.status === 'bad' ? wrongProof : ticketOver);
  setToken(reply, entered.token);
  keep(reply);
  const token = request.headers['x-jingui'] === 'cli' ? entered.token : undefined;
  return reply.code(200).send({ token, codes: entered.codes });
}
