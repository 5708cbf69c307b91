import type { Kysely } from 'kysely';
import { dateOf, endOfWork, instantOf, isWorkingDay, reckon, type Reckoned } from '#kernel/calendar.ts';
import type { Instant } from '#kernel/json.ts';
import { openObligations } from '#kernel/obligation-facts.ts';
import type { Obligation, ObligationsDatabase } from '#kernel/obligation.ts';
import type { FactsContext } from '#kernel/procedure.ts';
import type { Place } from '#modules/organization/index.ts';
import type { PeopleDatabase } from '#modules/people/index.ts';
import { closed } from '../../clocks.ts';
import type { Input } from './schema.ts';

export interface Facts {
  readonly place: Place;
  /** Today's obligation, and days missed before: these stay on record as met too late. */
  readonly owed: readonly Obligation[];
  /** When work ends today; null on a day known to be off. */
  readonly workEnds: Reckoned<Instant | null>;
}

export async function facts(
  input: Input,
  { tx, unit, now, calendar }: FactsContext<Kysely<PeopleDatabase & ObligationsDatabase>>,
): Promise<Facts | undefined> {
  const place = await tx
    .selectFrom('place')
    .selectAll()
    .where('unit_id', '=', unit.id)
    .where((eb) => eb.or([eb('id', '=', input.place), eb('code', '=', input.place)]))
    .executeTakeFirst();
  if (!place) return undefined;
  const open = await openObligations(tx, unit.id, closed, place.id);
  const today = dateOf(now);
  const workEnds = reckon(() => (isWorkingDay(calendar, today) ? instantOf(today, endOfWork) : null));
  return { place, owed: open.filter((one) => one.cause <= today), workEnds };
}
