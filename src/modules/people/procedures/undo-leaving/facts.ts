import { addWorkingDays, dateOf, reckon, type Reckoned } from '#kernel/calendar.ts';
import type { RoleId } from '#kernel/generated/clauses.ts';
import type { CivilDate } from '#kernel/json.ts';
import { setting } from '#kernel/parameter.ts';
import type { FactsContext } from '#kernel/procedure.ts';
import { isUnsigned } from '#modules/signing/index.ts';
import { letter } from '#modules/signing/door/signings.ts';
import { coolingOffOf } from '../../facts/cooling-off.ts';
import type { CoolingOff, Person } from '../../tables.ts';
import type { PeopleTx } from '../../tx.ts';
import type { Input } from './schema.ts';

export interface Facts {
  readonly record: CoolingOff;
  readonly person: Person;
  /** The offices that ended with the departure. */
  readonly ended: readonly RoleId[];
  /** Last day on which an office may be given back. */
  readonly restorableUntil: Reckoned<CivilDate>;
  readonly letterMissing: boolean;
}

export async function facts({ cooling_off: id }: Input, context: FactsContext<PeopleTx>): Promise<Facts | undefined> {
  const { tx, unit, calendar, settings } = context;
  const record = await coolingOffOf(tx, unit.id, id);
  if (!record) return undefined;
  const person = await tx
    .selectFrom('person')
    .selectAll()
    .where('unit_id', '=', unit.id)
    .where('id', '=', record.person_id)
    .forUpdate()
    .executeTakeFirst();
  if (!person) return undefined;
  const ended = await tx
    .selectFrom('appointment')
    .select('role')
    .where('unit_id', '=', unit.id)
    .where('person_id', '=', person.id)
    .where('until', '=', record.entered_at)
    .execute();
  return {
    record,
    person,
    ended: ended.map(({ role }) => role),
    restorableUntil: reckon(() =>
      addWorkingDays(calendar, dateOf(record.entered_at), setting(settings, 'LAW.restore_office_days')),
    ),
    letterMissing: await isUnsigned(letter, context),
  };
}
