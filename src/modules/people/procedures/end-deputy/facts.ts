import type { Kysely } from 'kysely';
import type { FactsContext } from '#kernel/procedure.ts';
import type { Deputy, PeopleDatabase } from '../../tables.ts';
import type { Input } from './schema.ts';

export interface Facts {
  readonly deputy: Deputy;
  /** Department of the person replaced. */
  readonly department: string | null;
}

export async function facts(
  { deputy: id }: Input,
  { tx, unit }: FactsContext<Kysely<PeopleDatabase>>,
): Promise<Facts | undefined> {
  const deputy = await tx
    .selectFrom('deputy')
    .selectAll()
    .where('unit_id', '=', unit.id)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (!deputy) return undefined;
  const principal = await tx
    .selectFrom('person')
    .select('department_id')
    .where('unit_id', '=', unit.id)
    .where('id', '=', deputy.principal_id)
    .executeTakeFirst();
  return { deputy, department: principal?.department_id ?? null };
}
