import type { Kysely } from 'kysely';
import type { FactsContext } from '#kernel/procedure.ts';
import type { CalendarYear } from '#kernel/calendar.ts';
import type { OrganizationDatabase } from '../../tables.ts';
import type { Input } from './schema.ts';

export interface Facts {
  /** The year as it stands: loading it again is a correction. */
  readonly loaded: Pick<CalendarYear, 'off' | 'on'> | null;
  readonly version: number;
}

export async function facts(
  { year }: Input,
  { tx, unit }: FactsContext<Kysely<OrganizationDatabase>>,
): Promise<Facts | undefined> {
  const row = await tx
    .selectFrom('unit')
    .select('version')
    .where('unit_id', '=', unit.id)
    .forUpdate()
    .executeTakeFirst();
  if (!row) return undefined;
  const found = await tx
    .selectFrom('calendar_year')
    .select(['off', 'on'])
    .where('unit_id', '=', unit.id)
    .where('year', '=', year)
    .executeTakeFirst();
  return { loaded: found ?? null, version: row.version };
}
