import type { Kysely } from 'kysely';
import { dateOf, instantOf, isWorkingDay } from '#kernel/calendar.ts';
import type { CasesDatabase } from '#kernel/approval.ts';
import type { NotesDatabase } from '#kernel/case-note.ts';
import type { ObligationsDatabase } from '#kernel/obligation.ts';
import type { FactsContext } from '#kernel/procedure.ts';
import type { PeopleDatabase } from '#modules/people/index.ts';
import type { SigningDatabase } from '#modules/signing/index.ts';
import { type CaseFacts, caseFacts } from '../../facts.ts';
import type { Input } from './schema.ts';

type Tx = Kysely<CasesDatabase & NotesDatabase & PeopleDatabase & SigningDatabase & ObligationsDatabase>;

export interface Facts extends CaseFacts {
  /** Reminded of it already today. */
  readonly urgedToday: boolean;
  readonly workday: boolean;
}

export async function facts(input: Input, context: FactsContext<Tx>): Promise<Facts | undefined> {
  const found = await caseFacts(input, context);
  if (!found) return undefined;
  const { tx, unit, now, calendar } = context;
  const today = await tx
    .selectFrom('alert')
    .select('id')
    .where('unit_id', '=', unit.id)
    .where('object_id', '=', found.decided.id)
    .where('kind', '=', 'urged')
    .where('at', '>=', instantOf(dateOf(now), '00:00'))
    .limit(1)
    .executeTakeFirst();
  return { ...found, urgedToday: today !== undefined, workday: isWorkingDay(calendar, dateOf(now)) };
}
