import type { Kysely } from 'kysely';
import type { RoleId } from '#kernel/generated/clauses.ts';
import type { FactsContext } from '#kernel/procedure.ts';
import { type PeopleDatabase, rolesHeld } from '#modules/people/index.ts';
import type { Seal, SealsDatabase } from '../../tables.ts';
import type { Input } from './schema.ts';

export interface Facts {
  /** The seal of this name that is filed already. */
  readonly filed: Seal | null;
  readonly keeper: {
    readonly name: string;
    readonly state: string;
    readonly department_id: string | null;
    readonly roles: readonly RoleId[];
  } | null;
}

export async function facts(
  { name, keeper: id, department }: Input,
  { tx, unit, now }: FactsContext<Kysely<SealsDatabase & PeopleDatabase>>,
): Promise<Facts | undefined> {
  const filed = await tx
    .selectFrom('seal')
    .selectAll()
    .where('unit_id', '=', unit.id)
    .where('name', '=', name)
    .forUpdate()
    .executeTakeFirst();
  const keeper = id
    ? await tx
        .selectFrom('person')
        .select(['name', 'state', 'department_id'])
        .where('unit_id', '=', unit.id)
        .where('id', '=', id)
        .executeTakeFirst()
    : null;
  const keeping = department
    ? await tx
        .selectFrom('department')
        .select('id')
        .where('unit_id', '=', unit.id)
        .where('id', '=', department)
        .executeTakeFirst()
    : null;
  if (keeper === undefined || keeping === undefined) return undefined;
  const roles = id ? await rolesHeld(tx, { unit: unit.id, person: id, now }) : [];
  return { filed: filed ?? null, keeper: keeper && { ...keeper, roles } };
}
