import type { Kysely } from 'kysely';
import { type Label, labelIn } from '#kernel/label.ts';
import type { FactsContext } from '#kernel/procedure.ts';
import type { Tie } from '#kernel/tie.ts';
import { type PeopleDatabase, tiesOf } from '#modules/people/index.ts';
import type { Petition, PetitionsDatabase } from './tables.ts';

export type Tx = Kysely<PetitionsDatabase & PeopleDatabase>;

/** Who is accused, and what ties those who would hear of it to others. */
export interface Accusation {
  /** The people named with the heads of the departments named, and these departments. */
  readonly accused: { readonly persons: readonly string[]; readonly departments: readonly string[] };
  /** The departments in which the people named work. */
  readonly workplaces: readonly string[];
  readonly ties: readonly Tie[];
}

export async function accusation(
  tx: Tx,
  unit: string,
  { persons, departments }: Accusation['accused'],
  hearing: readonly string[],
): Promise<Accusation> {
  const heads = await tx
    .selectFrom('department')
    .select('head_id')
    .where('unit_id', '=', unit)
    .where('id', 'in', ['', ...departments])
    .execute();
  const named = await tx
    .selectFrom('person')
    .select('department_id')
    .where('unit_id', '=', unit)
    .where('id', 'in', ['', ...persons])
    .execute();
  return {
    workplaces: named.flatMap(({ department_id }) => department_id ?? []),
    accused: { persons: [...persons, ...heads.flatMap(({ head_id }) => head_id ?? [])], departments },
    ties: await tiesOf(tx, unit, hearing),
  };
}

/** Whom a petition would reach, and everything that ties him to the accused. */
export interface Reach extends Accusation {
  readonly petition: Petition;
  readonly label: Label;
  /** Person reached, if it is one, with his department. */
  readonly person: { readonly id: string; readonly department_id: string | null; readonly state: string } | null;
  readonly department: { readonly id: string; readonly head_id: string | null } | null;
  /** The person reached, and the head of the department reached: what reaches it reaches him. */
  readonly reached: readonly string[];
}

export async function reach(
  { tx, unit: { id: unit }, actor }: FactsContext<Tx>,
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
  const reached = [person?.id, department?.head_id].filter((one) => one != null);
  const named = { persons: petition.respondent_persons, departments: petition.respondent_departments };
  return {
    petition,
    label: labelIn(petition),
    person,
    department,
    reached,
    ...(await accusation(tx, unit, named, [...reached, actor.id])),
  };
}
