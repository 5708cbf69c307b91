import { type Kysely, sql } from 'kysely';
import type { FactsContext } from '#kernel/procedure.ts';
import { bareName } from '#kernel/own-name.ts';
import { initialsOf } from '#kernel/search.ts';
import { type Standing, standings } from '#modules/organization/door/series.ts';
import type { PeopleDatabase } from '../tables.ts';

export interface NewcomerFacts {
  readonly initials: string;
  /** The one he comes to; null where he belongs to none yet. */
  readonly department: { readonly id: string; readonly name: string } | null;
  /** Who left before, or cools off, and is called as he is: each by his number. */
  readonly namesakes: readonly string[];
  readonly codes: Standing;
  readonly employeeNos: Standing;
}

export const newcomerSeries = { codes: 'person.code', employeeNos: 'person.employee_no' } as const;

/** The people of the founding had their numbers without a sequence: it goes on behind them. */
export async function newcomerFacts(
  input: { readonly name: string; readonly department?: string | undefined },
  { tx, unit }: FactsContext<Kysely<PeopleDatabase>>,
): Promise<NewcomerFacts | undefined> {
  const department = await tx
    .selectFrom('department')
    .select(['id', 'name'])
    .where('unit_id', '=', unit.id)
    .where('id', '=', input.department ?? '')
    .executeTakeFirst();
  if (input.department !== undefined && !department) return undefined;
  const gone = await tx
    .selectFrom('person')
    .select(['name', 'employee_no'])
    .where('unit_id', '=', unit.id)
    .where('state', 'in', ['leaving', 'left'])
    .orderBy('employee_no')
    .execute();
  const standing = await standings(tx, unit.id, Object.values(newcomerSeries));
  const most = await sql<{ code: number; employee_no: number }>`
    select coalesce(max(substr(code, 2, 10)::bigint), 0) as code,
      coalesce(max(employee_no::bigint) filter (where employee_no ~ '^\\d{1,9}$'), 0) as employee_no
    from person where unit_id = ${unit.id}`.execute(tx);
  return {
    initials: initialsOf(input.name),
    department: department ?? null,
    namesakes: gone.filter(({ name }) => ownName(name) === ownName(input.name)).map((one) => one.employee_no),
    codes: standing(newcomerSeries.codes, most.rows[0]?.code),
    employeeNos: standing(newcomerSeries.employeeNos, most.rows[0]?.employee_no),
  };
}

/** What stands in brackets behind a name is no part of it. */
function ownName(name: string): string {
  return bareName(name.replace(/(?<=.)[（(【[〔].*$/u, ''));
}
