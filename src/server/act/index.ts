import { YearNotLoaded } from '#kernel/calendar.ts';
import { yearNotLoaded } from '#kernel/verdict.ts';
import type { App } from '../app.ts';
import { type Answer, busy, notFound, unauthenticated, unavailable } from './answer.ts';
import { actorById, enter } from './enter.ts';
import type { Erased } from './erased.ts';
import { beyondColumns, takenFinding } from './parse.ts';
import { recordStopped, refuseGone, refuseInput } from './refused.ts';
import { repeated } from './repeated.ts';
import { type ActRequest, loadCase, procedureOf } from './request.ts';
import { attempt, perform } from './run.ts';
import { isBeyondColumns, isRepeat, isRetryable, namesNothing, takenIn } from './sql-faults.ts';
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
  for (let n = 1; ; n++) {
    try {
      return await app.db
        .transaction((connection) => attempt(app, connection, procedure, request))
        .catch((error: unknown) => {
          if (error instanceof Refused) return recordRefusal(app, request, error);
          throw error;
        });
    } catch (error) {
      if (error instanceof YearNotLoaded) return refuseInput(app, request, procedure, [yearNotLoaded(error)]);
      if (error instanceof Unguarded) return recordStopped(app, request, procedure, error);
      if (isRepeat(error)) return repeated(app, request);
      if (namesNothing(error)) return notFound;
      if (isBeyondColumns(error)) return refuseInput(app, request, procedure, beyondColumns(procedure));
      if (!(error instanceof LostRace || isRetryable(error))) throw error;
      if (n < tries) continue;
      const taken = takenFinding(procedure, takenIn(app, error));
      return taken ? refuseInput(app, request, procedure, [taken]) : busy();
    }
  }
}

/** Carrying out was refused: the decision is taken back with the transaction; the refusal and what follows from it are recorded anew. */
async function recordRefusal(app: App, request: ActRequest, refused: Refused): Promise<Answer> {
  const { procedure: id, input, caseId, actorId } = refused.again;
  const procedure = procedureOf(app, id) as Erased;
  return app.db.transaction(async (connection) => {
    const signer = await enter(app, connection, request.token, request.asUnit);
    if (!signer) return unauthenticated;
    const standIn = await enter(app, connection, app.systemToken, signer.unit.id);
    const initiator = await actorById(connection, signer.unit.id, actorId);
    const permit = standIn ? await loadCase(connection, signer, caseId) : null;
    if (!permit) return refused.answer;
    if (!initiator) return refuseGone({ app, connection, presence: signer, procedure, key: null }, permit);
    const presence = { ...signer, actor: initiator };
    const answer = await perform({
      app,
      connection,
      presence,
      procedure,
      input,
      permit: { ...permit, status: 'approved' },
      key: null,
      standIn: true,
    });
    // Lawful after all, by now: not without the signature that went with the transaction. The signer tries again.
    if (answer.status < 400) throw new LostRace();
    return answer;
  });
}
