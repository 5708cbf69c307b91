import type { App } from '../app.ts';
import type { Connection } from '../database.ts';
import type { Foresight } from '../db/foresight.ts';
import type { Presence } from './enter.ts';
import type { Erased } from './erased.ts';
import { factsOf } from './judge.ts';
import { parse, type Parsed } from './parse.ts';
import type { ActRequest } from './request.ts';

/** As many sessions are remembered. */
const mostKnown = 2000;
/** A statement of an act that was another so often than was foreseen is not foreseen any more, nor those after it: they go by the moment. */
const mostWrong = 3;

const presences = new WeakMap<App, Map<string, Presence>>();
const wrong = new WeakMap<Erased, number>();
/** How many of an act's statements are foreseen; all, where nothing is said. */
const foreseen = new WeakMap<Erased, number>();

/** The facts as they are asked for while it is still being asked who speaks. */
export interface Ahead {
  readonly foresight: Foresight;
  readonly unit: Presence['unit'];
  readonly parsed: Parsed;
}

/**
 * Sends what the act's facts ask without waiting behind the statement that enters, as it was for the last act of this session. The database
 * answers it for who has entered by then; whoever he turns out to be asks it himself, and any other statement anew.
 */
export function askAhead(
  app: App,
  connection: Connection,
  procedure: Erased,
  { token, input, caseId = null, asUnit = null }: ActRequest,
): Ahead | undefined {
  const presence = presences.get(app)?.get(token);
  const most = foreseen.get(procedure);
  if (!presence || caseId !== null || asUnit !== null || most === 0) return undefined;
  const parsed = parse(procedure, input, presence.unit);
  if ('findings' in parsed) return undefined;
  const foresight = connection.foresee(
    (tx) => factsOf({ app, presence, procedure, input: parsed.data, case: null }, tx),
    most,
  );
  return { foresight, unit: presence.unit, parsed };
}

/** Who spoke, for the next act of this session. */
export function noteEntered(app: App, token: string, presence: Presence): void {
  const known = presences.get(app) ?? new Map<string, Presence>();
  presences.set(app, known);
  known.delete(token);
  known.set(token, presence);
  if (known.size > mostKnown) known.delete(known.keys().next().value as string);
}

/** How it went, for the next act of this kind. */
export function noteForesight(procedure: Erased, { foresight }: Ahead): void {
  const right = foresight.wrongAfter();
  if (right === undefined) return;
  const times = (wrong.get(procedure) ?? 0) + 1;
  wrong.set(procedure, times % mostWrong);
  if (times === mostWrong) foreseen.set(procedure, right);
}
