import type { Kysely } from 'kysely';
import type { FactsContext } from '#kernel/procedure.ts';
import type { CalendarYear } from '#kernel/calendar.ts';
import type { OrganizationDatabase } from '../../tables.ts';
import type { Input } from './schema.ts';

export interface Facts {
  /** The year as it stands: loading it again is a correction. */
  readonly loaded: Pick<CalendarYear, 'off' | 'on'> | null;
  /** The years before and after, where they are loaded. */
  readonly beside: readonly Pick<CalendarYear, 'off' | 'on'>[];
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
    .select(['year', 'off', 'on'])
    .where('unit_id', '=', unit.id)
    .where('year', 'in', [year - 1, year, year + 1])
    .execute();
  const daysOf = ({ off, on }: (typeof found)[number]) => ({ off, on });
  const loaded = found.find((one) => one.year === year);
  return {
    loaded: loaded ? daysOf(loaded) : null,
    beside: found.filter((one) => one !== loaded).map(daysOf),
    version: row.version,
  };
}
