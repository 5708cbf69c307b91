import type { Kysely } from 'kysely';
import type { PeopleDatabase } from '#modules/people/index.ts';

/** Of these departments, those that nobody heads and nobody works in. */
export async function desertedAmong(
  tx: Kysely<PeopleDatabase>,
  unit: string,
  departments: readonly string[],
): Promise<readonly string[]> {
  if (departments.length === 0) return [];
  const manned = await tx
    .selectFrom('department as d')
    .leftJoin('person as p', (join) =>
      join.onRef('p.unit_id', '=', 'd.unit_id').onRef('p.department_id', '=', 'd.id').on('p.state', '<>', 'left'),
    )
    .select('d.id')
    .distinct()
    .where('d.unit_id', '=', unit)
    .where('d.id', 'in', departments)
    .where((eb) => eb.or([eb('d.head_id', 'is not', null), eb('p.id', 'is not', null)]))
    .execute();
  return departments.filter((id) => !manned.some((one) => one.id === id));
}
