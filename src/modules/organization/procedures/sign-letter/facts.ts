import type { Kysely } from 'kysely';
import type { Instant } from '#kernel/json.ts';
import { openObligations } from '#kernel/obligation-facts.ts';
import type { Obligation, ObligationsDatabase } from '#kernel/obligation.ts';
import type { FactsContext } from '#kernel/procedure.ts';
import { lettered } from '../../clocks.ts';
import type { OrganizationDatabase } from '../../tables.ts';

export interface Facts {
  readonly leadership: boolean;
  /** End of the letter now in force. */
  readonly validUntil: Instant | null;
  readonly owed: readonly Obligation[];
}

export async function facts(
  _input: unknown,
  { tx, unit, actor, now }: FactsContext<Kysely<OrganizationDatabase & ObligationsDatabase>>,
): Promise<Facts | undefined> {
  const person = await tx
    .selectFrom('person')
    .select('leadership')
    .where('unit_id', '=', unit.id)
    .where('id', '=', actor.id)
    .forUpdate()
    .executeTakeFirst();
  if (!person) return undefined;
  const letter = await tx
    .selectFrom('letter')
    .select('valid_until')
    .where('unit_id', '=', unit.id)
    .where('person_id', '=', actor.id)
    .where('valid_until', '>', now)
    .orderBy('valid_until', 'desc')
    .limit(1)
    .executeTakeFirst();
  const owed = await openObligations(tx, unit.id, lettered, actor.id);
  return { leadership: person.leadership, validUntil: letter?.valid_until ?? null, owed };
}
