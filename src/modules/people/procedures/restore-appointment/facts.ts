import { addWorkingDays, dateOf, reckon, type Reckoned } from '#kernel/calendar.ts';
import type { RoleId } from '#kernel/generated/clauses.ts';
import type { CivilDate, Instant } from '#kernel/json.ts';
import { setting } from '#kernel/parameter.ts';
import type { FactsContext } from '#kernel/procedure.ts';
import { isUnsigned } from '#modules/signing/index.ts';
import { letter } from '#modules/signing/door/signings.ts';
import { type Appointee, appointee } from '../../facts/appointee.ts';
import type { Appointment } from '../../tables.ts';
import type { PeopleTx } from '../../tx.ts';
import type { Input } from './schema.ts';

export interface Facts extends Appointee {
  /** His last time in the office. */
  readonly last: Appointment | null;
  /** Last day on which it may be given back. */
  readonly restorableUntil: Reckoned<CivilDate | null>;
  /** What the giver was told of the ending: null where it ended otherwise than at once. */
  readonly told: { readonly department: string | null } | null;
  readonly letterMissing: boolean;
  /** His department has no head now. */
  readonly headless: boolean;
}

export async function facts({ person, role }: Input, context: FactsContext<PeopleTx>): Promise<Facts | undefined> {
  const found = await appointee(person, context);
  if (!found) return undefined;
  const { tx, unit, calendar, settings, now } = context;
  const last = await tx
    .selectFrom('appointment')
    .selectAll()
    .where('unit_id', '=', unit.id)
    .where('person_id', '=', person)
    .where('role', '=', role)
    .where('until', '<=', now)
    .orderBy('until', 'desc')
    .limit(1)
    .executeTakeFirst();
  const department = await tx
    .selectFrom('department')
    .select('id')
    .where('unit_id', '=', unit.id)
    .where('id', '=', found.person.department_id ?? '')
    .where('head_id', 'is', null)
    .executeTakeFirst();
  const ended = last?.until;
  return {
    ...found,
    last: last ?? null,
    told: last?.until ? await toldOf(person, last.role, last.until, context) : null,
    letterMissing: await isUnsigned(letter, context),
    restorableUntil: reckon(() =>
      ended ? addWorkingDays(calendar, dateOf(ended), setting(settings, 'LAW.restore_office_days')) : null,
    ),
    headless: department !== undefined,
  };
}

async function toldOf(
  person: string,
  role: RoleId,
  at: Instant,
  { tx, unit }: FactsContext<PeopleTx>,
): Promise<Facts['told']> {
  const alerts = await tx
    .selectFrom('alert')
    .select('detail')
    .where('unit_id', '=', unit.id)
    .where('clause', '=', 'SYSTEM-004')
    .where('kind', '=', 'office-ended')
    .where('object_id', '=', person)
    .where('at', '=', at)
    .execute();
  const found = alerts
    .map(({ detail }) => detail as { role: RoleId; department: string | null })
    .find((one) => one.role === role);
  return found ?? null;
}
