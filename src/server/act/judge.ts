import { YearNotLoaded } from '#kernel/calendar.ts';
import { judge, withYears, yearNotLoaded } from '#kernel/verdict.ts';
import type { Connection } from '../database.ts';
import { filesOf } from '../files.ts';
import { type Act, type Found, isReturned } from './act.ts';
import { circumstancesOf } from './enter.ts';

interface Asking extends Pick<Act, 'app' | 'presence' | 'procedure' | 'input'> {
  readonly case: Act['permit'];
}

/** What the rules are to know. */
export async function factsOf({ app, presence, procedure, input, case: permit }: Asking, tx: Connection['kysely']) {
  const { regulation } = app;
  const files = filesOf(app, presence.unit.id);
  return procedure.facts(input, { ...circumstancesOf(presence), tx, regulation, files, case: permit });
}

/** Facts and judgement. Undefined: it is not there, or not to be known of. */
export async function load(act: Act, tx: Connection['kysely'] = act.connection.kysely): Promise<Found | undefined> {
  const { presence, procedure } = act;
  const circumstances = circumstancesOf(presence);
  const facts = await factsOf({ ...act, case: isReturned(act) ? null : act.permit }, tx);
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
