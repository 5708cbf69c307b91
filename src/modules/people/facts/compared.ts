import type { Kysely } from 'kysely';
import type { DirectoryProposal, PeopleDatabase, Person } from '../tables.ts';

/** Somebody here whom an account of the directory is linked to. */
export interface Linked extends Pick<Person, 'name' | 'state'> {
  readonly link_id: string;
  readonly person_id: string;
  readonly subject: string;
  /** What his department is called. */
  readonly department: string | null;
}

/** A proposal made before, with the state of whom it is about. */
export interface Past extends DirectoryProposal {
  readonly person_state: Person['state'] | null;
}

type Tx = Kysely<PeopleDatabase>;

/** Whom the people of a directory are known as here. */
export async function linkedBy(tx: Tx, unit: string, issuer: string): Promise<readonly Linked[]> {
  return tx
    .selectFrom('directory_link as l')
    .innerJoin('person as p', (join) => join.onRef('p.unit_id', '=', 'l.unit_id').onRef('p.id', '=', 'l.person_id'))
    .leftJoin('department as d', (join) =>
      join.onRef('d.unit_id', '=', 'p.unit_id').onRef('d.id', '=', 'p.department_id'),
    )
    .select(['l.id as link_id', 'l.person_id', 'l.subject', 'p.name', 'p.state', 'd.name as department'])
    .where('l.unit_id', '=', unit)
    .where('l.issuer', '=', issuer)
    .orderBy('l.id')
    .execute();
}

/** What was proposed of them so far; locked, so that none is settled meanwhile. */
export async function proposedBefore(tx: Tx, unit: string, issuer: string): Promise<readonly Past[]> {
  const past = await tx
    .selectFrom('directory_proposal')
    .selectAll()
    .where('unit_id', '=', unit)
    .where('issuer', '=', issuer)
    .orderBy('id')
    .forUpdate()
    .execute();
  const people = await tx.selectFrom('person').select(['id', 'state']).where('unit_id', '=', unit).execute();
  const states = new Map(people.map(({ id, state }) => [id, state]));
  return past.map((one) => ({ ...one, person_state: states.get(one.person_id ?? '') ?? null }));
}
