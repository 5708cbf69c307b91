import { type Kysely, sql } from 'kysely';
import { joined } from '#kernel/relation.ts';
import { department } from '#modules/organization/index.ts';
import type { Tie } from '#kernel/tie.ts';
import type { PeopleDatabase } from '../tables.ts';

/** Who works in which department, and who heads it. */
interface Posts {
  readonly person: { readonly unit_id: string; readonly id: string; readonly department_id: string | null };
  readonly department: { readonly unit_id: string; readonly id: string; readonly head_id: string | null };
}

/** What either side had recorded between these people and others, and has not ended. */
export async function recordedTies(
  tx: Kysely<PeopleDatabase>,
  unit: string,
  people: readonly string[],
): Promise<readonly Tie[]> {
  if (people.length === 0) return [];
  const { rows } = await sql<Tie>`select person_id, related_id from jingui.ties_of(${[...people]}::text[])`.execute(tx);
  return rows;
}

/** What ties these people to others: what is recorded, and under whom each of them works. */
export async function tiesOf(
  tx: Kysely<PeopleDatabase & Posts>,
  unit: string,
  people: readonly string[],
): Promise<readonly Tie[]> {
  if (people.length === 0) return [];
  const recorded = await recordedTies(tx, unit, people);
  const under = await tx
    .selectFrom('person as p')
    .innerJoin('department as d', (join) =>
      join.onRef('d.unit_id', '=', 'p.unit_id').onRef('d.id', '=', 'p.department_id'),
    )
    .select(['p.id as person_id', 'd.head_id as related_id'])
    .where('p.unit_id', '=', unit)
    .where('p.id', 'in', people)
    .execute();
  return [
    ...recorded,
    ...under.flatMap(({ person_id, related_id }) => (related_id ? [{ person_id, related_id }] : [])),
  ];
}

/** The same in SQL: that the person is tied to one of these, or works under one; `of` is the alias whose unit counts. */
export function tiedSql(of: string, person: string, others: string): string {
  return `(exists (select 1 from jingui.ties_of(array[${person}]) t
    where ((t.person_id = ${person} and t.related_id = any(${others})) or (t.related_id = ${person} and t.person_id = any(${others}))))
  or exists (select 1 from person u ${joined(department, 'd', 'u.department_id')}
    where u.unit_id = ${of}.unit_id and u.id = ${person} and d.head_id = any(${others})))`;
}
