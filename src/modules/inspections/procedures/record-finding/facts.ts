import type { Kysely } from 'kysely';
import type { FactsContext } from '#kernel/procedure.ts';
import type { PeopleDatabase } from '#modules/people/index.ts';
import { desertedAmong } from '../../facts/deserted.ts';
import type { InspectionsDatabase } from '../../tables.ts';
import type { Input } from './schema.ts';

export interface Facts {
  readonly closed: boolean;
  /** Department of the person or the one named. */
  readonly department: string | null;
  /** The person named has left, or the department is deserted. */
  readonly gone: boolean;
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
        .select(['department_id', 'state'])
        .where('unit_id', '=', unit.id)
        .where('id', '=', input.person)
        .executeTakeFirst()
    : { department_id: null, state: null };
  if (!inspection || !person) return undefined;
  const deserted = await desertedAmong(tx, unit.id, input.department && !input.person ? [input.department] : []);
  return {
    closed: inspection.status === 'closed',
    department: input.department ?? person.department_id,
    gone: person.state === 'left' || deserted.length > 0,
  };
}
