import type { Kysely } from 'kysely';
import type { FactsContext } from '#kernel/procedure.ts';
import type { PeopleDatabase } from '#modules/people/index.ts';
import type { InspectionsDatabase } from '../../tables.ts';
import type { Input } from './schema.ts';

export interface Facts {
  readonly closed: boolean;
  /** Department of the person or the one named. */
  readonly department: string | null;
}

export async function facts(
  input: Input,
  { tx, unit }: FactsContext<Kysely<InspectionsDatabase & PeopleDatabase>>,
): Promise<Facts | undefined> {
  const inspection = input.inspection
    ? await tx
        .selectFrom('inspection')
        .select('status')
        .where('unit_id', '=', unit.id)
        .where('id', '=', input.inspection)
        .executeTakeFirst()
    : { status: 'open' as const };
  const person = input.person
    ? await tx
        .selectFrom('person')
        .select('department_id')
        .where('unit_id', '=', unit.id)
        .where('id', '=', input.person)
        .executeTakeFirst()
    : { department_id: null };
  if (!inspection || !person) return undefined;
  return { closed: inspection.status === 'closed', department: input.department ?? person.department_id };
}
