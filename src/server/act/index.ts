import { YearNotLoaded } from '#kernel/calendar.ts';
import { yearNotLoaded } from '#kernel/verdict.ts';
import type { App } from '../app.ts';
import { type Answer, busy, notFound, unauthenticated, unavailable } from './answer.ts';
import type { Told } from '../http/feed.ts';
import { enter } from './enter.ts';
import type { Hint } from './act.ts';
import { beyondColumns, takenFinding } from './parse.ts';
import { recordStopped, refuseInput } from './refused.ts';
import { repeated } from './repeated.ts';
import { type ActRequest, loadCase, procedureOf } from './request.ts';
import { attempt } from './run.ts';
import { doubled, isBeyondColumns, isBusy, isRepeat, isRetryable, namesNothing, takenIn } from './sql-faults.ts';
import { Unguarded } from './unguarded.ts';
import { LostRace, Refused } from './write.ts';

export { considerProcedure } from './consider.ts';
export type { ActRequest } from './request.ts';

const tries = 4;

/** Runs a procedure for a session: parse, load, judge, write, all in one transaction, tried again when another act was faster. */
export async function runProcedure(app: App, request: ActRequest): Promise<Answer> {
  const procedure = procedureOf(app, request.procedure);
  if (!procedure) return notFound;
  if (app.halted()) return unavailable();
  let before: string | undefined;
  for (let n = 1, same = 1; ; n++) {
    const hints = new Map<string, Told[]>();
    const hint: Hint = (unitId, ...told) => hints.set(unitId, [...(hints.get(unitId) ?? []), ...told]);
    try {
      const answer = await app.db
        .transaction((connection) => attempt(app, connection, procedure, request, { hint, first: n === 1 }))
        .catch((error: unknown) => {
          hints.clear();
          if (error instanceof Refused) return recordRefusal(app, request, error);
          throw error;
        });
      // Whoever asks anew because of a hint finds what it speaks of.
      for (const [unitId, told] of hints) (request.tell ?? app.changed)(unitId, told);
      return answer;
    } catch (error) {
      if (error instanceof YearNotLoaded) return refuseInput(app, request, procedure, [yearNotLoaded(error)]);
      if (error instanceof Unguarded) return recordStopped(app, request, procedure, error);
      if (isRepeat(error)) return repeated(app, request);
      if (namesNothing(error)) return notFound;
      if (isBeyondColumns(error)) return refuseInput(app, request, procedure, beyondColumns(procedure));
      if (isBusy(error)) return busy();
      if (!(error instanceof LostRace || isRetryable(error))) throw error;
      same = doubled(error) !== undefined && doubled(error) === before ? same + 1 : 1;
      before = doubled(error);
      if (n < tries) continue;
      const taken = takenFinding(procedure, takenIn(app, error));
      if (taken) return refuseInput(app, request, procedure, [taken]);
      if (same === tries) throw error; // Nobody was faster each time: the act itself writes what cannot be, a fault of ours.
      return busy();
    }
  }
}

/**
 * Carrying out was refused: the decision is taken back with the transaction; the refusal and what follows from it are recorded as they
 * were judged, with the signature that is gone. Judged anew without it, what depends on who signs last would be lawful.
 */
async function recordRefusal(app: App, request: ActRequest, { permit, record }: Refused): Promise<Answer> {
  return app.db.transaction(async (connection) => {
    const signer = await enter(app, connection, request.token, request.asUnit);
    if (!signer) return unauthenticated;
    const stands = await loadCase(connection, signer, permit.id);
    // Decided meanwhile by another: what was judged is no longer what waits. The signer is told by trying again.
    if (stands?.status !== 'open' || stands.round !== permit.round) throw new LostRace();
    if (!(await enter(app, connection, app.systemToken, signer.unit.id))) throw new Error('the server has no session');
    return record(connection);
  });
}
