import type { FastifyInstance } from 'fastify';
import type { App } from '../../app.ts';
import { missingAdministrators, passwordLawHere, profilesFor, setUp, unitCount } from '../../setup.ts';
import { beginTry, rightTry } from '../../login/guess.ts';
import { answers } from '../answers.ts';
import { slowDown } from '../login-answers.ts';
import { originOf } from '../origin.ts';
import { returnAddress } from '../return-address.ts';
import { send } from '../send.ts';
import { setup } from '../shapes.ts';

/** No login is called so. */
const door = '#setup';

/** The first page of a real installation: the unit and its three administrators, once. */
export function routes(server: FastifyInstance, app: App): void {
  server.get('/api/setup', answers(setup), async (request, reply) => {
    const profiles = (await unitCount(app.db)) === 0 ? profilesFor(app) : [];
    const missing = profiles.length > 0 || app.demo ? [] : await missingAdministrators(app);
    const state = profiles.length > 0 ? 'setup' : missing.length > 0 ? 'waiting' : 'ready';
    const { oidc, ldap } = app.directories;
    const directories = {
      oidc: (returnAddress(server.reach, request) && oidc?.name) ?? null,
      ldap: ldap?.name ?? null,
    };
    const password = await passwordLawHere(app);
    return reply.send({ state, demo: app.demo, profiles, missing, password, directories });
  });

  server.post('/api/setup', async (request, reply) => {
    const origin = originOf(request);
    const slow = await beginTry(app, origin, door);
    if (slow) return send(reply, slowDown(slow));
    const answer = await setUp(app, request.body);
    if (answer.status !== 403) await rightTry(app, origin, door);
    return send(reply, answer);
  });
}
