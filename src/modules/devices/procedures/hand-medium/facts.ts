import type { Kysely } from 'kysely';
import { openObligations } from '#kernel/obligation-facts.ts';
import type { Obligation, ObligationsDatabase } from '#kernel/obligation.ts';
import type { FactsContext } from '#kernel/procedure.ts';
import type { PeopleDatabase } from '#modules/people/index.ts';
import { toListed } from '../../clocks.ts';
import { type KeeperFacts, keeperFacts } from '../../facts/keeper.ts';
import { type MediumFacts, mediumFacts } from '../../facts/medium.ts';
import type { DevicesDatabase } from '../../tables.ts';
import type { Input } from './schema.ts';

export interface Facts extends MediumFacts {
  /** Whoever is to keep it from now on. */
  readonly next: KeeperFacts;
  readonly owed: readonly Obligation[];
}

export async function facts(
  input: Input,
  context: FactsContext<Kysely<DevicesDatabase & PeopleDatabase & ObligationsDatabase>>,
) {
  const found = await mediumFacts(input, context);
  const next = found && (await keeperFacts(input, context));
  if (!next) return undefined;
  const owed = await openObligations(context.tx, context.unit.id, toListed, input.medium);
  return { ...found, next, owed };
}
