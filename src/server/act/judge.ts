import { YearNotLoaded } from '#kernel/calendar.ts';
import { judge, withYears, yearNotLoaded } from '#kernel/verdict.ts';
import { filesOf } from '../files.ts';
import { type Act, type Found, isReturned } from './act.ts';
import { circumstancesOf } from './enter.ts';

/** Facts and judgement. Undefined: it is not there, or not to be known of. */
export async function load(act: Act): Promise<Found | undefined> {
  const { presence, procedure } = act;
  const circumstances = circumstancesOf(presence);
  const facts = await procedure.facts(act.input, {
    ...circumstances,
    tx: act.connection.kysely,
    regulation: act.app.regulation,
    files: filesOf(act.app, presence.unit.id),
    case: isReturned(act) ? null : act.permit,
  });
  if (!facts) return undefined;
  const { label = null, ...rest } = facts;
  const ask = { ...rest, ...circumstances, input: act.input, matter: facts.matter ?? null };
  return { ask, verdict: withYears(judge(procedure.rules, ask, presence.law), rest), label };
}

/** The verdict without the act: what the desk and the browser ask before anything is written. */
export async function consider(act: Act): Promise<Found | undefined> {
  try {
    return await load(act);
  } catch (error) {
    if (!(error instanceof YearNotLoaded)) throw error;
    const ask = { ...circumstancesOf(act.presence), input: act.input, matter: null };
    return { ask, verdict: { findings: [yearNotLoaded(error)], kept: [] }, label: null, factless: true };
  }
}
