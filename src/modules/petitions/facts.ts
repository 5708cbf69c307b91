import type { Kysely } from 'kysely';
import { type Label, labelIn } from '#kernel/label.ts';
import type { OrganizationDatabase } from '#modules/organization/index.ts';
import type { Petition, PetitionsDatabase } from './tables.ts';

export type Tx = Kysely<PetitionsDatabase & OrganizationDatabase>;

/** Whom a petition would reach, and everything that ties him to the accused. */
export interface Reach {
  readonly petition: Petition;
  readonly label: Label;
  /** Person reached, if it is one, with his department. */
  readonly person: { readonly id: string; readonly department_id: string | null; readonly state: string } | null;
  readonly department: { readonly id: string; readonly head_id: string | null } | null;
  /** People he declared a tie with, or who declared one with him. */
  readonly tiedTo: readonly string[];
}

export async function reach(
  tx: Tx,
  unit: string,
  id: string,
  to: { readonly person?: string | undefined; readonly department?: string | undefined },
): Promise<Reach | undefined> {
  const petition = await tx
    .selectFrom('petition')
    .selectAll()
    .where('unit_id', '=', unit)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  const person = to.person
    ? await tx
        .selectFrom('person')
        .select(['id', 'department_id', 'state'])
        .where('unit_id', '=', unit)
        .where('id', '=', to.person)
        .executeTakeFirst()
    : null;
  const department = to.department
    ? await tx
        .selectFrom('department')
        .select(['id', 'head_id'])
        .where('unit_id', '=', unit)
        .where('id', '=', to.department)
        .executeTakeFirst()
    : null;
  if (!petition || person === undefined || department === undefined) return undefined;
  const ties = person
    ? await tx
        .selectFrom('relation')
        .select(['person_id', 'related_id'])
        .where('unit_id', '=', unit)
        .where((eb) => eb.or([eb('person_id', '=', person.id), eb('related_id', '=', person.id)]))
        .execute()
    : [];
  return {
    petition,
    label: labelIn(petition),
    person,
    department,
    tiedTo: ties.map((tie) => (tie.person_id === person?.id ? tie.related_id : tie.person_id)),
  };
}
