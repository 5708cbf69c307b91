import type { Kysely } from 'kysely';
import { openObligations } from '#kernel/obligation-facts.ts';
import type { Obligation, ObligationsDatabase } from '#kernel/obligation.ts';
import type { FactsContext } from '#kernel/procedure.ts';
import { regraded } from '../clocks.ts';
import { type Appointee, appointee } from './appointee.ts';
import type { PeopleDatabase } from '../tables.ts';

/** A person whose grade is decided or ends. */
export interface Graded extends Appointee {
  /** Reviews of the grade owed since the post changed (PEOPLE-003). */
  readonly reviews: readonly Obligation[];
}

export async function graded(
  id: string,
  context: FactsContext<Kysely<PeopleDatabase & ObligationsDatabase>>,
): Promise<Graded | undefined> {
  const found = await appointee(id, context);
  return found && { ...found, reviews: await openObligations(context.tx, context.unit.id, regraded, id) };
}
