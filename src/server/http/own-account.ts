import type { FastifyRequest } from 'fastify';
import { type Answer, notFound, unauthenticated } from '../act/answer.ts';
import { enter } from '../act/enter.ts';
import { isProven } from '../act/proven.ts';
import type { App } from '../app.ts';
import { type AtDoor, atDoor } from '../factor/person.ts';
import { proveFirst } from './factor-answers.ts';
import { tokenOf } from './session-cookie.ts';

export interface Own {
  readonly who: AtDoor;
  /** He proved that it is he within the minutes the unit gives. */
  readonly proven: boolean;
}

/** What guards an account is changed by its owner only, who has just proved that it is he. */
export async function own(
  app: App,
  request: FastifyRequest,
  work: (own: Own) => Promise<Answer>,
  needs = { proven: true },
): Promise<Answer> {
  const found = await app.db.transaction(async (connection) => {
    const presence = await enter(app, connection, tokenOf(request));
    if (!presence) return undefined;
    const proven = await isProven({ connection, presence });
    return { unit_id: presence.unit.id, person_id: presence.actor.id, proven };
  });
  if (!found) return unauthenticated;
  const { proven, ...person } = found;
  const who = await atDoor(app, person);
  if (!who) return notFound;
  return needs.proven && !proven ? proveFirst : work({ who, proven });
}
